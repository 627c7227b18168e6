package drydock.worker.upgrade;

import drydock.ledger.Ledger;
import drydock.process.settings.SettingsRefused;
import drydock.process.start.StartRefused;
import drydock.worker.settings.Settings;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/// `drydock upgrade-check`: exits 0 when every open history replays on this version, 1 when one
/// does not, 2 when it was asked wrongly and 3 when it could not look.
@Configuration(proxyBeanMethods = false)
public class UpgradeCheck {
  private static final String JSON = "--json";

  private static final String USAGE =
      """
      usage: ./drydock upgrade-check [--json] [SETTINGS]

      Replays every open history on this version and changes nothing. Settings are those of a worker,
      for instance --drydock.temporal.target=host:port (docs/settings.md). --json prints one object.
      exit codes: 0 all replay, 1 one does not, 2 asked wrongly, 3 could not look
      """;

  public static void main(String[] args) {
    System.exit(exit(List.of(args)));
  }

  private static int exit(List<String> args) {
    if (args.contains("--help")) {
      System.out.print(USAGE);
      return 0;
    }
    List<String> unknown = args.stream().filter(arg -> !arg.startsWith("--")).toList();
    if (!unknown.isEmpty()) {
      System.err.println(
          "upgrade-check was given " + unknown + "; expected --json and settings only");
      System.err.print(USAGE);
      return 2;
    }
    try {
      return check(settings(args), args.contains(JSON));
    } catch (SettingsRefused e) {
      System.err.println(e.getMessage());
      System.err.println("Nothing was looked at; docs/settings.md explains each setting.");
      return 2;
    } catch (RuntimeException e) {
      System.err.println("upgrade-check could not look: " + said(e));
      System.err.println(
          "Nothing can be said about this version: check again before it takes over.");
      return StartRefused.EXIT_CODE;
    }
  }

  private static int check(Settings settings, boolean json) {
    Result result =
        new Check(
                settings,
                System.err::println,
                failure -> {
                  if (!json) {
                    System.out.println(failure.line());
                  }
                })
            .run();
    System.out.println(json ? result.json() : result.summary());
    return result.failed().isEmpty() ? 0 : 1;
  }

  /// As a worker reads them. Nothing is logged: standard output may be read by a program, and what
  /// the SDK would say of each history is told in the report.
  private static Settings settings(List<String> args) {
    String[] told =
        Stream.concat(
                args.stream().filter(arg -> !arg.equals(JSON)),
                Stream.of("--logging.level.root=OFF"))
            .toArray(String[]::new);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(UpgradeCheck.class)
            .properties("spring.config.name=drydock")
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .run(told)) {
      return Settings.read(context.getEnvironment());
    }
  }

  private static String said(RuntimeException failure) {
    if (failure instanceof StartRefused) {
      return String.valueOf(failure.getMessage());
    }
    return Ledger.isAway(failure) ? "the ledger went away: " + failure : failure.toString();
  }
}
