package drydock.proof.gates;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The checkout under test: where it is, and what its parent pom says.
public final class Checkout {
  /// Set by surefire; started otherwise (an IDE), the module's own folder says where the root is.
  public static final Path ROOT =
      Path.of(System.getProperty("drydock.root", "../..")).toAbsolutePath().normalize();

  private Checkout() {}

  static List<String> modules() {
    return texts(pom(ROOT.resolve("pom.xml")), "module");
  }

  /// The file names that surefire selects, such as `*Test.java`.
  static List<String> testPatterns() {
    return texts(pom(ROOT.resolve("pom.xml")), "include").stream()
        .map(pattern -> pattern.replace("**/", ""))
        .toList();
  }

  public static Document pom(Path file) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file + " cannot be read as a pom: " + e.getMessage(), e);
    }
  }

  static List<String> texts(Document pom, String tag) {
    NodeList nodes = pom.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent().strip())
        .toList();
  }

  /// The jars of this test's class path whose file names begin with one of the names.
  static String jars(String... names) {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
        .filter(entry -> startsWithOneOf(Path.of(entry).getFileName(), names))
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow(() -> new IllegalStateException("no jar named " + List.of(names)));
  }

  private static boolean startsWithOneOf(Path file, String... names) {
    return List.of(names).stream().anyMatch(name -> file.toString().startsWith(name));
  }

  static boolean exists(String module) {
    return Files.isDirectory(ROOT.resolve(module));
  }
}
