package drydock.node.settings;

import drydock.process.settings.Bound;
import drydock.process.settings.Concerns;
import drydock.process.settings.SettingsRefused;
import drydock.process.settings.TemporalSettings;
import org.springframework.core.env.ConfigurableEnvironment;

/// Everything a node can be told, read and checked as a whole.
public record Settings(
    NodeSettings node,
    HttpSettings http,
    ReadSettings reading,
    BuildSettings building,
    TemporalSettings temporal) {

  /// Without its ending. Another than the worker's, whose defaults may be on the same class path.
  public static final String CONFIG_NAME = "drydock-node";

  static final Concerns CONCERNS =
      Concerns.none()
          .and("drydock.node", NodeSettings.class)
          .and("drydock.http", HttpSettings.class)
          .and("drydock.engine", ReadSettings.class)
          .and("drydock.engine", BuildSettings.class)
          .and(TemporalSettings.PREFIX, TemporalSettings.class, TemporalSettings.SECRET);

  /// @throws SettingsRefused naming the keys, a line each
  public static Settings read(ConfigurableEnvironment environment) {
    Bound bound = CONCERNS.read(environment);
    return new Settings(
        bound.the(NodeSettings.class),
        bound.the(HttpSettings.class),
        bound.the(ReadSettings.class),
        bound.the(BuildSettings.class),
        bound.the(TemporalSettings.class));
  }

  /// What this node polls, and nobody else.
  public String taskQueue() {
    return "node:" + node.instanceId();
  }
}
