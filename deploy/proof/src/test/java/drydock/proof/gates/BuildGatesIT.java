package drydock.proof.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The compiler's and the enforcer's gates, by one Maven build of this parent pom over planted
/// modules.
@Tag("gate")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuildGatesIT {
  private static final String BANNED =
      "<dependencies><dependency><groupId>org.mockito</groupId><artifactId>mocks</artifactId>"
          + "<version>0.1.0-SNAPSHOT</version></dependency></dependencies>";

  private Child build = new Child(0, "");

  @BeforeAll
  void build(@TempDir Path root) throws IOException {
    String parent = Files.readString(Checkout.ROOT.resolve("pom.xml"));
    String modules =
        "<modules><module>mocks</module><module>user</module><module>broken</module></modules>";
    Files.writeString(
        root.resolve("pom.xml"), parent.replaceFirst("(?s)<modules>.*</modules>", modules));
    module(root, "mocks", "<groupId>org.mockito</groupId>", "");
    source(root, "mocks/src/main/java/planted/Fine.java", "String name() { return \"\"; }");
    module(root, "user", "", BANNED);
    module(root, "broken", "", "");
    source(root, "broken/src/main/java/planted/Null.java", "String name() { return null; }");
    Path unmarked = root.resolve("broken/src/main/java/unmarked/Unmarked.java");
    Files.createDirectories(unmarked.getParent());
    Files.writeString(unmarked, "package unmarked; class Unmarked {}");
    build = new Maven(root).run("--offline", "--fail-at-end", "-Dexec.skip", "compile");
  }

  @Test
  void a_null_where_none_is_allowed_does_not_compile() {
    assertThat(build.output()).containsPattern("ERROR.*Null.java.*NullAway");
  }

  @Test
  void a_package_that_is_not_null_marked_does_not_compile() {
    assertThat(build.output()).containsPattern("ERROR.*Unmarked.java.*RequireExplicitNullMarking");
  }

  @Test
  void a_banned_dependency_stops_the_build() {
    assertThat(build.output()).containsPattern("org.mockito:mocks.*banned");
  }

  @Test
  void a_module_that_breaks_nothing_builds() {
    assertThat(build.exit()).isEqualTo(1);
    assertThat(build.output())
        .containsPattern("mocks .*SUCCESS")
        .containsPattern("user .*FAILURE")
        .containsPattern("broken .*FAILURE");
  }

  private static void module(Path root, String name, String group, String more) throws IOException {
    Files.createDirectories(root.resolve(name));
    Files.writeString(
        root.resolve(name).resolve("pom.xml"),
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
        <parent><groupId>dev.drydock</groupId><artifactId>drydock</artifactId>
        <version>0.1.0-SNAPSHOT</version></parent>
        %s<artifactId>%s</artifactId>%s</project>
        """
            .formatted(group, name, more));
  }

  private static void source(Path root, String path, String body) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file.resolveSibling("package-info.java"),
        "@org.jspecify.annotations.NullMarked package planted;");
    String type = file.getFileName().toString().replace(".java", "");
    Files.writeString(file, "package planted; class " + type + " { " + body + " }");
  }
}
