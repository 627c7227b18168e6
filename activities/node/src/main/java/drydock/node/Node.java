package drydock.node;

import drydock.node.settings.Settings;
import drydock.process.start.ProcessMain;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/// `drydock node`: serves and changes the graphs of one volume.
@Configuration(proxyBeanMethods = false)
public class Node {
  public static void main(String[] args) {
    ProcessMain.run(Node.class, Settings.CONFIG_NAME, args);
  }

  @Bean
  Settings settings(ConfigurableEnvironment environment, ApplicationArguments arguments) {
    ProcessMain.refuseWords("node", arguments);
    return Settings.read(environment);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> start(Settings settings) {
    return event -> {
      Running running = Running.start(settings);
      ProcessMain.ready(
          event,
          running,
          settings.node().stopWithStdin(),
          "node " + settings.node().instanceId() + " serves at " + running.address());
    };
  }
}
