package drydock.operations.access;

import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import drydock.operations.graph.Role;
import drydock.operations.graph.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The one decision about access. What is not known allows no write.
public final class May {
  private May() {}

  public static Verdict decide(Standing standing, Access access) {
    Verdict state = state(standing.state(), access);
    if (state == Verdict.NOT_FOUND) {
      return state;
    }
    Verdict role = role(standing.kind(), standing.role(), access);
    if (!role.allows()) {
      return role;
    }
    if (!state.allows() || standing.kind() == GraphKind.REPOSITORY) {
      return state;
    }
    return subscription(standing.subscription(), standing.now(), access);
  }

  private static Verdict state(GraphState state, Access access) {
    return switch (state) {
      case PROVISIONING -> Verdict.NOT_READY;
      case ACTIVE -> Verdict.ALLOWED;
      case SUSPENDED -> Verdict.SUSPENDED;
      case TEARING_DOWN -> Verdict.TEARING_DOWN;
      case DEPROVISIONED -> Verdict.NOT_FOUND;
      case QUARANTINED -> Verdict.QUARANTINED;
      case DRIFTED -> access == Access.READ ? Verdict.ALLOWED : Verdict.DRIFTED;
    };
  }

  /// A repository is everybody's to read, and an administrator's to write.
  private static Verdict role(GraphKind kind, @Nullable Role role, Access access) {
    boolean granted =
        switch (kind) {
          case REPOSITORY -> access == Access.READ || (role != null && role.administers());
          case TENANT -> role != null && (access == Access.READ || role.writes());
        };
    return granted ? Verdict.ALLOWED : Verdict.NOT_GRANTED;
  }

  private static Verdict subscription(
      @Nullable Subscription subscription, Instant now, Access access) {
    if (subscription == null) {
      return readsOnly(access, Verdict.NO_SUBSCRIPTION);
    }
    return switch (subscription.state()) {
      case ACTIVE -> Verdict.ALLOWED;
      case MIGRATING -> readsOnly(access, Verdict.MIGRATING);
      case PAUSED, PAST_DUE, UNPAID -> readsOnly(access, Verdict.UNPAID);
      case PENDING, PENDING_PAYMENT, PROVISIONING, FAILED ->
          readsOnly(access, Verdict.NO_SUBSCRIPTION);
      case CANCELED ->
          subscription.isPaidAt(now) ? readsOnly(access, Verdict.ENDED) : Verdict.ENDED;
    };
  }

  private static Verdict readsOnly(Access access, Verdict otherwise) {
    return access == Access.READ ? Verdict.ALLOWED : otherwise;
  }
}
