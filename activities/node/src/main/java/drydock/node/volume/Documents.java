package drydock.node.volume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The small JSON files a node lives by. Each carries the version of its shape in `format`; one
/// that is not known is refused and left as it is. Fields that are not known are ignored, because a
/// later node may have added one.
public final class Documents {
  public static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Documents() {}

  /// @throws Unreadable when it is damaged or of another format
  public static <T> Optional<T> read(Path file, Class<T> type, int format) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      JsonNode tree = JSON.readTree(content);
      JsonNode said = tree.path("format");
      if (!said.isInt() || said.intValue() != format) {
        throw new Unreadable(
            file
                + " is of format "
                + (said.isMissingNode() ? "unknown" : said)
                + "; this node knows "
                + format);
      }
      return Optional.of(JSON.treeToValue(tree, type));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Unreadable(
          file + " is damaged: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  public static void write(Path file, Object document) throws IOException {
    DurableFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
  }
}
