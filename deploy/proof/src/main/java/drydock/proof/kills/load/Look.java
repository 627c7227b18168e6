package drydock.proof.kills.load;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.node.ingest.LogReader;
import drydock.operations.blueprint.Names;
import drydock.proof.kills.book.Found;
import drydock.proof.node.Door;
import drydock.proof.node.Reply;
import drydock.proof.node.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks at one family from outside: what it says, what its members answer, what is in its log.
public final class Look {
  private static final String CARGO = "{\"query\":\"MATCH (c:Cargo) RETURN c.id\"}";

  private final Door door;
  private final Site site;
  private final String family;
  private final List<String> wrong = new ArrayList<>();

  private Look(Door door, Site site, String family) {
    this.door = door;
    this.site = site;
    this.family = family;
  }

  /// @param gone members that must not answer any more
  /// @return null where there is no such family
  public static @Nullable Found at(Door door, Site site, String family, Set<String> gone)
      throws IOException {
    return new Look(door, site, family).found(gone);
  }

  private @Nullable Found found(Set<String> gone) throws IOException {
    Reply info = door.get("/databases/" + family);
    if (info.code().equals("UNKNOWN")) {
      return null;
    }
    if (!info.ok()) {
      throw new IOException(family + " does not say what it is: " + info.said());
    }
    JsonNode body = info.body();
    Map<String, String> digests = digests(body);
    boolean open = body.path("gate").asText().equals("OPEN");
    boolean live = body.path("generation").asLong() > 0;
    if (open && live) {
      absent(gone, digests.keySet());
      same(digests);
    }
    return new Found(
        body.path("gate").asText(),
        body.path("reason").asText(""),
        body.path("generation").asLong(),
        digests.keySet(),
        open && live ? stamps(digests.keySet()) : null,
        open && live ? carried() : null,
        open ? logged(body.path("logOffset").asLong()) : null,
        wrong);
  }

  private static Map<String, String> digests(JsonNode body) {
    Map<String, String> digests = new TreeMap<>();
    body.path("members")
        .forEach(
            member -> digests.put(member.path("name").asText(), member.path("sha256").asText()));
    return digests;
  }

  private Map<String, String> stamps(Set<String> members) throws IOException {
    Map<String, String> stamps = new TreeMap<>();
    for (String member : members) {
      Reply reply = Reader.stamp(door, family, member);
      stamps.put(member, reply.ok() ? String.valueOf(Reader.stamp(reply)) : reply.said());
    }
    return stamps;
  }

  private void absent(Set<String> gone, Set<String> members) throws IOException {
    for (String member : gone) {
      if (!members.contains(member)
          && !Reader.stamp(door, family, member).code().equals("UNKNOWN")) {
        wrong.add("member " + member + " still answers; it is not in the live generation");
      }
    }
  }

  /// The live files are what was published, read from the disk.
  private void same(Map<String, String> digests) throws IOException {
    String token = door.token(family, "reader", "Digest", 1);
    Reply reply = door.change("POST", "/databases/" + family + "/digest", token, "");
    Map<String, String> read = digests(reply.body());
    if (!reply.ok() || !read.equals(digests)) {
      wrong.add("its digests are " + digests + ", and on the disk " + read + " " + reply.said());
    }
  }

  private Set<String> carried() throws IOException {
    Reply reply = Reader.ask(door, family, Names.PARENT, CARGO);
    if (!reply.ok()) {
      wrong.add("its ingested rows cannot be read: " + reply.said());
    }
    Set<String> ids = new TreeSet<>();
    reply.body().path("rows").forEach(row -> ids.add(row.path(0).asText()));
    return ids;
  }

  private Map<String, String> logged(long end) throws IOException {
    Map<String, String> logged = new LinkedHashMap<>();
    LogReader.read(
        site.data().resolve("families").resolve(family).resolve("ingest"),
        end,
        record -> {
          String text = String.valueOf(record.rows().getFirst().get("text"));
          if (logged.put(record.id(), text) != null) {
            wrong.add("ingest " + record.id() + " is in the staging log twice");
          }
        });
    return logged;
  }
}
