package drydock.proof.paper;

import drydock.proof.gates.Checkout;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What the poms name from outside: libraries, BOMs, plugins and what plugins run.
final class Artifacts {
  private static final String OURS = "dev.drydock";
  private static final String MAVEN = "org.apache.maven.plugins";

  private Artifacts() {}

  static Set<String> direct() {
    Set<String> all = new TreeSet<>();
    poms()
        .flatMap(pom -> Stream.of("dependency", "plugin", "path").flatMap(tag -> named(pom, tag)))
        .filter(artifact -> !artifact.startsWith(OURS + ":"))
        .forEach(all::add);
    return all;
  }

  private static Stream<Document> poms() {
    Path root = Checkout.ROOT.resolve("pom.xml");
    Stream<Path> modules =
        elements(Checkout.pom(root), "module")
            .map(module -> Checkout.ROOT.resolve(module.getTextContent().strip() + "/pom.xml"));
    return Stream.concat(Stream.of(root), modules).map(Checkout::pom);
  }

  private static Stream<String> named(Document pom, String tag) {
    return elements(pom, tag)
        .filter(element -> !child(element, "artifactId", "").isEmpty())
        .map(element -> child(element, "groupId", MAVEN) + ":" + child(element, "artifactId", ""));
  }

  private static Stream<Element> elements(Document pom, String tag) {
    return all(pom.getElementsByTagName(tag));
  }

  private static String child(Element parent, String tag, String otherwise) {
    return all(parent.getChildNodes())
        .filter(element -> element.getTagName().equals(tag))
        .map(element -> element.getTextContent().strip())
        .findFirst()
        .orElse(otherwise);
  }

  private static Stream<Element> all(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
