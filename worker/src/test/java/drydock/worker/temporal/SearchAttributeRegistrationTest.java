package drydock.worker.temporal;

import static io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_INT;
import static io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
import static io.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import drydock.process.settings.TemporalSettings;
import drydock.process.start.StartRefused;
import drydock.process.temporal.TemporalConnection;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SearchAttributeRegistrationTest {
  private final Operator operator = new Operator();
  private final TemporalSettings settings = settings(operator.target());
  private final TemporalConnection connection = TemporalConnection.of(settings);
  private final SearchAttributeRegistration registration =
      new SearchAttributeRegistration(settings, connection.stubs());

  @AfterEach
  void close() {
    connection.close();
    operator.close();
  }

  @Test
  void what_is_missing_is_registered() {
    operator.attributes.put("Tenant", INDEXED_VALUE_TYPE_KEYWORD);
    operator.attributes.put("SomebodyElses", INDEXED_VALUE_TYPE_INT);

    assertThat(registration.ensure()).containsOnlyKeys("GraphId", "Operation", "Phase", "Tier");
    assertThat(operator.attributes)
        .containsEntry("GraphId", INDEXED_VALUE_TYPE_KEYWORD_LIST)
        .containsEntry("Phase", INDEXED_VALUE_TYPE_KEYWORD)
        .hasSize(6);
    assertThat(registration.ensure()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Status.Code.class,
      names = {"PERMISSION_DENIED", "UNAUTHENTICATED", "UNIMPLEMENTED", "INVALID_ARGUMENT"})
  void where_it_may_not_register_the_command_is_printed(Status.Code code) {
    operator.attributes.put("GraphId", INDEXED_VALUE_TYPE_KEYWORD_LIST);
    operator.attributes.put("Tenant", INDEXED_VALUE_TYPE_KEYWORD);
    operator.attributes.put("Operation", INDEXED_VALUE_TYPE_KEYWORD);
    operator.onAdd = code.toStatus().withDescription("not you");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(registration::ensure)
        .withMessageContaining("[Phase, Tier] are missing", "not you")
        .withMessageEndingWith(
            "temporal operator search-attribute create --namespace ships"
                + " --name Phase --type Keyword --name Tier --type Keyword");
  }

  @Test
  void the_command_names_the_type_of_a_list() {
    operator.onAdd = Status.PERMISSION_DENIED;

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(registration::ensure)
        .withMessageContaining("--name GraphId --type KeywordList");
  }

  @Test
  void another_worker_that_was_first_is_fine() {
    operator.onAdd = Status.ALREADY_EXISTS;

    assertThat(registration.ensure()).hasSize(5);
  }

  @Test
  void an_attribute_of_another_type_stops_the_start() {
    operator.attributes.put("Tier", INDEXED_VALUE_TYPE_INT);

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(registration::ensure)
        .withMessageStartingWith("Search attribute Tier is of type ")
        .withMessageContaining("; expected Keyword");
    assertThat(operator.attributes).hasSize(1);
  }

  @Test
  void a_server_that_is_away_is_not_a_refusal() {
    operator.onList = Status.UNAVAILABLE;

    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(registration::ensure)
        .matches(TemporalConnection::isAway);
  }

  private static TemporalSettings settings(String target) {
    Duration short_ = Duration.ofSeconds(10);
    return new TemporalSettings(
        target, "ships", false, null, null, null, null, null, false, short_, short_);
  }
}
