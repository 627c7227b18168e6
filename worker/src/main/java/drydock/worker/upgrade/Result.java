package drydock.worker.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// What a check found, as one JSON object for machines or as lines for people.
///
/// @param checked open histories that were replayed
/// @param passed those that replay
public record Result(String name, int checked, int passed, List<Failed> failed) {
  static Result of(int checked, List<Failed> failed) {
    return new Result("upgrade-check", checked, checked - failed.size(), failed);
  }

  public Result {
    failed = List.copyOf(failed);
  }

  String json() {
    try {
      return new ObjectMapper().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String summary() {
    if (checked == 0) {
      return "no history is open: there is nothing to replay";
    }
    String replay = passed + " open histories replay on this jar";
    return failed.isEmpty()
        ? replay
        : replay
            + ", "
            + failed.size()
            + " do not. Keep the version they run on until they are closed, or mend this one";
  }
}
