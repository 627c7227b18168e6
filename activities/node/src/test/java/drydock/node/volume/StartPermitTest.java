package drydock.node.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only a start that owns the volume may take back what was half done.
final class StartPermitTest {
  @Test
  void nobody_outside_its_package_makes_one() {
    assertThat(StartPermit.class.getDeclaredConstructors())
        .extracting(Constructor::getModifiers)
        .isNotEmpty()
        .noneMatch(it -> Modifier.isPublic(it) || Modifier.isProtected(it));
    assertThat(Modifier.isFinal(StartPermit.class.getModifiers())).isTrue();
  }

  @Test
  void the_owner_of_a_volume_gets_one_once(@TempDir Path folder) throws Exception {
    try (VolumeLock lock = VolumeLock.take(new Volume(folder))) {
      assertThat(lock.permit()).isPresent();
      assertThat(lock.permit()).isEmpty();
    }
  }

  @Test
  void a_volume_in_use_gives_none(@TempDir Path folder) throws Exception {
    try (VolumeLock _ = VolumeLock.take(new Volume(folder))) {
      assertThatThrownBy(() -> VolumeLock.take(new Volume(folder)))
          .isInstanceOf(VolumeInUse.class)
          .hasMessageContaining("is in use by");
    }
    VolumeLock.take(new Volume(folder)).close();
  }
}
