package drydock.operations.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import drydock.contract.FailureTypes;
import drydock.contract.RehearsalRequest;
import drydock.operations.journal.Outcome;
import drydock.operations.journal.OperationState;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.failure.ApplicationFailure;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrictDataConverterTest {
  private final StrictDataConverter converter = new StrictDataConverter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'famlies':['a']} | families is missing; expected a list of 1 to 16 family names",
        "{'families':['a'],'item':2} | item is not a field; expected one of failAt, families, items",
        "{'families':['a'],'items':0} | items is 0; expected a whole number from 1 to 100",
        "{'families':['a'],'items':101} | items is 101; expected a whole number from 1 to 100",
        "{'families':['a'],'items':'3'} | items is of another type; expected a whole number",
        "{'families':['a'],'items':1.5} | items is \"1.5\"; expected a whole number",
        "{'families':['a'],'items':true} | items is of another type; expected a whole number",
        "{'families':[]} | families is []; expected a list of 1 to 16 family names",
        "{'families':'a'} | families is of another type; expected a list",
        "{'families':[null]} | families[0] is missing; expected 1 to 63 lower-case letters",
        "{'families':['../x']} | families[0] is \"../x\"; expected 1 to 63 lower-case letters",
        "{'families':[1]} | families[0] is \"1\"; expected a text in quotes",
        "{'families':['a'],'families':['b']} | Duplicate field 'families'",
        "{'families':['a'],'requestId':7} | requestId is \"7\"; expected a text in quotes",
        "{'families':['a'],'requestId':''} | requestId is \"\"; expected 1 to 128 letters",
        "{'families':['a'],'waitSeconds':-1} | waitSeconds is -1; expected a whole number from 0",
        "{'families':['a'],'pauseSeconds':5} | pauseAt is missing; expected the step to pause before",
        "{'families':['a']} {} | input is not readable JSON",
        "{'families':['a'] | input is not readable JSON",
        "[{'families':['a']}] | expected one JSON object",
        "'a' | input is \"a\"; expected one JSON object",
        "null | input is null; expected one JSON object",
        "`` | expected one JSON object",
      })
  void a_wrong_request_is_refused_naming_field_value_and_expectation(String json, String says) {
    ApplicationFailure refusal = refusal(json(json.replace('\'', '"')));

    assertThat(refusal.getType()).isEqualTo(FailureTypes.BAD_REQUEST);
    assertThat(refusal.isNonRetryable()).isTrue();
    assertThat(refusal.getOriginalMessage().replace('"', '\'')).contains(says.replace('"', '\''));
  }

  @Test
  void a_request_that_was_not_given_is_refused() {
    assertThat(refusal(Optional.empty()).getOriginalMessage()).startsWith("input is missing");
  }

  @Test
  void two_requests_are_refused() {
    Payload one = payload("json/plain", "{\"families\":[\"a\"]}");
    Optional<Payloads> two =
        Optional.of(Payloads.newBuilder().addPayloads(one).addPayloads(one).build());

    assertThat(refusal(two).getOriginalMessage()).startsWith("input is 2 values");
  }

  @Test
  void an_encoding_that_is_not_json_is_refused() {
    Optional<Payloads> binary =
        Optional.of(Payloads.newBuilder().addPayloads(payload("binary/plain", "x")).build());

    assertThat(refusal(binary).getOriginalMessage()).contains("encoded as binary/plain");
  }

  @Test
  void a_right_request_is_read_and_written_as_it_was() {
    Object[] read = read(json("{\"families\":[\"a\"],\"items\":2}"));

    assertThat(read)
        .containsExactly(new RehearsalRequest(null, null, List.of("a"), 2, null, null, null, null));
    assertThat(StrictJson.write((RehearsalRequest) read[0]))
        .isEqualTo("{\"families\":[\"a\"],\"items\":2}");
  }

  @Test
  void other_payloads_ignore_unknown_fields_so_that_a_rolling_deploy_can_add_one() {
    Object[] read =
        converter.fromPayloads(
            json("{\"state\":\"DONE\",\"summary\":\"s\",\"later\":1}"),
            new Class<?>[] {Outcome.class},
            new Type[] {Outcome.class});

    assertThat(read).containsExactly(new Outcome(OperationState.DONE, "s"));
  }

  private ApplicationFailure refusal(Optional<Payloads> input) {
    return catchThrowableOfType(ApplicationFailure.class, () -> read(input));
  }

  private Object[] read(Optional<Payloads> input) {
    return converter.fromPayloads(
        input, new Class<?>[] {RehearsalRequest.class}, new Type[] {RehearsalRequest.class});
  }

  private static Optional<Payloads> json(String text) {
    return Optional.of(Payloads.newBuilder().addPayloads(payload("json/plain", text)).build());
  }

  private static Payload payload(String encoding, String data) {
    return Payload.newBuilder()
        .putMetadata("encoding", ByteString.copyFromUtf8(encoding))
        .setData(ByteString.copyFromUtf8(data))
        .build();
  }
}
