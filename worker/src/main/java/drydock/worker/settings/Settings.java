package drydock.worker.settings;

import drydock.ledger.LedgerSettings;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.NodeOptions;
import drydock.operations.waits.OperationOptions;
import drydock.operations.waits.ProvisionOptions;
import drydock.process.settings.Bound;
import drydock.process.settings.Concerns;
import drydock.process.settings.SettingsRefused;
import drydock.process.settings.TemporalSettings;
import org.springframework.core.env.ConfigurableEnvironment;

/// Everything a worker can be told, read and checked as a whole.
public record Settings(
    LedgerSettings ledger,
    TemporalSettings temporal,
    QueueSettings queue,
    WorkerSettings worker,
    OperationOptions operations,
    DispatchSettings dispatch,
    RetentionSettings retention,
    FinderSettings finder) {

  static final Concerns CONCERNS =
      Concerns.none()
          .and("drydock.ledger", LedgerSettings.class, "password", "owner-password")
          .and(TemporalSettings.PREFIX, TemporalSettings.class, TemporalSettings.SECRET)
          .and(TemporalSettings.PREFIX, QueueSettings.class)
          .and("drydock.worker", WorkerSettings.class)
          .and("drydock.frame", FrameOptions.class)
          .and("drydock.nodes", NodeOptions.class)
          .and("drydock.provision", ProvisionOptions.class)
          .and("drydock.dispatch", DispatchSettings.class)
          .and("drydock.retention", RetentionSettings.class)
          .and("drydock.finder", FinderSettings.class);

  /// @throws SettingsRefused naming the keys, a line each
  public static Settings read(ConfigurableEnvironment environment) {
    Bound bound = CONCERNS.read(environment);
    return new Settings(
        bound.the(LedgerSettings.class),
        bound.the(TemporalSettings.class),
        bound.the(QueueSettings.class),
        bound.the(WorkerSettings.class),
        new OperationOptions(
            bound.the(FrameOptions.class),
            bound.the(NodeOptions.class),
            bound.the(ProvisionOptions.class)),
        bound.the(DispatchSettings.class),
        bound.the(RetentionSettings.class),
        bound.the(FinderSettings.class));
  }
}
