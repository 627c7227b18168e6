package drydock.contract;

import io.temporal.common.SearchAttributeKey;
import java.util.List;

/// The search attributes every operation carries. Registered at start, never renamed.
public final class SearchAttributes {
  /// The families of the operation.
  public static final SearchAttributeKey<List<String>> GRAPH_ID =
      SearchAttributeKey.forKeywordList("GraphId");

  public static final SearchAttributeKey<String> TENANT = SearchAttributeKey.forKeyword("Tenant");

  /// The operation's id in the ledger.
  public static final SearchAttributeKey<String> OPERATION =
      SearchAttributeKey.forKeyword("Operation");

  public static final SearchAttributeKey<String> TIER = SearchAttributeKey.forKeyword("Tier");

  /// The operation's state: RUNNING, UNDOING, DONE, UNDONE, REFUSED, NEEDS_OPERATOR.
  public static final SearchAttributeKey<String> PHASE = SearchAttributeKey.forKeyword("Phase");

  public static final List<SearchAttributeKey<?>> ALL =
      List.of(GRAPH_ID, TENANT, OPERATION, TIER, PHASE);

  private SearchAttributes() {}
}
