package drydock.process.settings;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

/// The name of a file or folder is taken as the operating system takes it. Spring's own reading
/// looks on the class path first, where it finds folders such as `drydock`.
final class FileNames extends PropertyEditorSupport {
  private FileNames() {}

  static Binder binder(ConfigurableEnvironment environment) {
    PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
    return new Binder(
        ConfigurationPropertySources.get(environment),
        placeholders,
        null,
        editors -> editors.registerCustomEditor(Path.class, new FileNames()));
  }

  @Override
  public void setAsText(String text) {
    setValue(Path.of(text));
  }
}
