package drydock.proof.node;

import com.fasterxml.jackson.databind.JsonNode;

/// @param body an empty object where there was none
public record Reply(int status, JsonNode body) {
  public boolean ok() {
    return status == 200;
  }

  /// Why it was refused; empty where it was not.
  public String code() {
    return body.path("code").asText("");
  }

  /// For a sentence.
  public String said() {
    return ok() ? "200" : status + " " + code() + ": " + body.path("message").asText("");
  }
}
