package drydock.proof.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One parsed source file: its module's folder, its path from the root, whether it is test code.
record Source(
    String module, String path, boolean test, CompilationUnitTree tree, SourcePositions positions) {
  String packageName() {
    return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
  }

  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  long firstLine(Tree part) {
    return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, part));
  }

  long lastLine(Tree part) {
    return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, part));
  }

  <T extends Tree> Stream<T> all(Class<T> kind) {
    return all(tree, kind);
  }

  /// Every part of the kind in the tree, at any depth.
  static <T extends Tree> Stream<T> all(Tree from, Class<T> kind) {
    Stream.Builder<T> found = Stream.builder();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(@Nullable Tree part, @Nullable Void unused) {
        if (kind.isInstance(part)) {
          found.add(kind.cast(part));
        }
        return super.scan(part, null);
      }
    }.scan(from, null);
    return found.build();
  }

  Flaw flaw(Tree part, String what) {
    return new Flaw(path, "line " + firstLine(part) + " " + what);
  }

  @Override
  public String toString() {
    return path;
  }
}
