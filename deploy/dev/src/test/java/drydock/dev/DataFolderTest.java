package drydock.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path path;

  @Test
  void the_password_is_made_once_and_readable_by_its_owner_alone() throws Exception {
    DataFolder data = new DataFolder(path.resolve("deep"));
    String password = data.password();
    assertThat(password).hasSizeGreaterThan(20).matches("[a-z0-9]+");
    assertThat(data.password()).isEqualTo(password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.passwordFile())))
        .isEqualTo("rw-------");
    assertThat(new DataFolder(path.resolve("other")).password()).isNotEqualTo(password);
  }

  @Test
  void emptying_takes_what_a_dev_keeps_there_and_nothing_else() throws Exception {
    DataFolder data = new DataFolder(path);
    Files.createDirectories(data.postgres().resolve("base"));
    Files.writeString(data.postgres().resolve("base/1"), "rows");
    Files.createDirectories(data.temporal());
    Files.writeString(path.resolve("notes.txt"), "mine");
    data.empty();
    assertThat(data.postgres()).doesNotExist();
    assertThat(data.temporal()).doesNotExist();
    assertThat(path.resolve("notes.txt")).hasContent("mine");
  }
}
