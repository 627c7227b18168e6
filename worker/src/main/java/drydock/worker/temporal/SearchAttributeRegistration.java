package drydock.worker.temporal;

import drydock.contract.SearchAttributes;
import drydock.process.settings.TemporalSettings;
import drydock.process.start.StartRefused;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Makes the search attributes known to the namespace. A worker does not start without them: its
/// first operation would stand still on a workflow task that fails for ever.
public final class SearchAttributeRegistration {
  private final TemporalSettings settings;
  private final WorkflowServiceStubs stubs;

  public SearchAttributeRegistration(TemporalSettings settings, WorkflowServiceStubs stubs) {
    this.settings = settings;
    this.stubs = stubs;
  }

  /// Returns what had to be registered, by name.
  ///
  /// @throws StartRefused when one is missing and this worker may not register it
  public Map<String, IndexedValueType> ensure() {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(stubs.getRawChannel())
                .validateAndBuildWithDefaults());
    Map<String, IndexedValueType> missing = wanted();
    known(operator).forEach((name, type) -> check(missing.remove(name), name, type));
    if (!missing.isEmpty()) {
      register(operator, missing);
    }
    return missing;
  }

  private Map<String, IndexedValueType> known(OperatorServiceStubs operator) {
    try {
      return operator
          .blockingStub()
          .withDeadlineAfter(settings.callTimeout())
          .listSearchAttributes(
              ListSearchAttributesRequest.newBuilder().setNamespace(settings.namespace()).build())
          .getCustomAttributesMap();
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
        return Map.of(); // the in-process Java server cannot list; adding is harmless there
      }
      throw e;
    }
  }

  private void register(OperatorServiceStubs operator, Map<String, IndexedValueType> missing) {
    try {
      operator
          .blockingStub()
          .withDeadlineAfter(settings.callTimeout())
          .addSearchAttributes(
              AddSearchAttributesRequest.newBuilder()
                  .setNamespace(settings.namespace())
                  .putAllSearchAttributes(missing)
                  .build());
    } catch (StatusRuntimeException e) {
      switch (e.getStatus().getCode()) {
        case ALREADY_EXISTS -> {} // another worker was first
        case PERMISSION_DENIED, UNAUTHENTICATED, UNIMPLEMENTED, INVALID_ARGUMENT ->
            throw new StartRefused(
                "Search attributes "
                    + missing.keySet()
                    + " are missing and cannot be registered by"
                    + " this worker ("
                    + e.getStatus().getDescription()
                    + "). Let an administrator"
                    + " run: "
                    + command(missing));
        default -> throw e;
      }
    }
  }

  private String command(Map<String, IndexedValueType> missing) {
    return "temporal operator search-attribute create --namespace "
        + settings.namespace()
        + missing.entrySet().stream()
            .map(attribute ->
                " --name " + attribute.getKey() + " --type " + cliName(attribute.getValue()))
            .collect(Collectors.joining());
  }

  private static void check(
      @org.jspecify.annotations.Nullable IndexedValueType wanted,
      String name,
      IndexedValueType found) {
    if (wanted != null && wanted != found) {
      throw new StartRefused(
          "Search attribute "
              + name
              + " is of type "
              + cliName(found)
              + "; expected "
              + cliName(wanted)
              + ". Another use of the namespace has taken the name: give Drydock"
              + " a namespace of its own (drydock.temporal.namespace)");
    }
  }

  private static Map<String, IndexedValueType> wanted() {
    return SearchAttributes.ALL.stream()
        .collect(
            Collectors.toMap(
                SearchAttributeKey::getName,
                SearchAttributeKey::getValueType,
                (a, _) -> a,
                TreeMap::new));
  }

  private static String cliName(IndexedValueType type) {
    return switch (type) {
      case INDEXED_VALUE_TYPE_KEYWORD -> "Keyword";
      case INDEXED_VALUE_TYPE_KEYWORD_LIST -> "KeywordList";
      default -> type.name();
    };
  }
}
