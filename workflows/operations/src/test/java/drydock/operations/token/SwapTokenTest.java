package drydock.operations.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.contract.InvalidRequest;
import drydock.operations.node.NodeCall;
import drydock.operations.token.TokenRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SwapTokenTest {
  private static final NodeSecret SECRET = secret("a");
  private static final SwapToken TOKEN = new SwapToken("acme", "op-1", "Publish", 7, 1000);

  @Test
  void a_token_says_after_its_way_what_it_said_before() throws TokenRefused {
    SwapToken came = SwapToken.verified(TOKEN.signed(SECRET), SECRET, 1000);
    assertThat(came).isEqualTo(TOKEN);
    assertThat(came.call()).isEqualTo(new NodeCall("acme", "op-1", "Publish", 7));
  }

  @Test
  void a_token_ends_with_its_last_second() {
    assertThat(refused(TOKEN.signed(SECRET), 1001)).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void a_token_of_another_secret_is_forged() {
    assertThat(refused(TOKEN.signed(secret("b")), 1)).isEqualTo(Reason.FORGED);
  }

  @Test
  void every_changed_character_is_seen() {
    String right = TOKEN.signed(SECRET);
    for (int at = 0; at < right.length(); at++) {
      char other = right.charAt(at) == 'A' ? 'B' : 'A';
      String changed = right.substring(0, at) + other + right.substring(at + 1);
      assertThat(refused(changed, 1)).as(changed).isIn(Reason.FORGED, Reason.MALFORMED);
    }
  }

  @Test
  void what_is_no_token_is_malformed() {
    assertThat(refused(null, 1)).isEqualTo(Reason.MISSING);
    assertThat(refused("", 1)).isEqualTo(Reason.MALFORMED);
    assertThat(refused("v2" + TOKEN.signed(SECRET).substring(2), 1)).isEqualTo(Reason.MALFORMED);
    assertThat(refused("v1." + "A".repeat(5000) + ".00", 1)).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void signed_nonsense_is_malformed() {
    for (String fields : new String[] {"", "a\nb", "Acme!\nop\nS\n1\n1", "acme\nop\nS\n-1\n1"}) {
      String text =
          "v1." + Base64.getUrlEncoder().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
      assertThat(refused(text + "." + SECRET.sign(text), 1)).isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void a_token_is_for_one_family_and_one_operation() throws TokenRefused {
    assertThat(TOKEN.forFamily("acme").forOperation("op-1")).isEqualTo(TOKEN);
    assertThatThrownBy(() -> TOKEN.forFamily("other")).hasMessageContaining("acme, not other");
    assertThatThrownBy(() -> TOKEN.forOperation("op-2")).hasMessageContaining("op-1, not op-2");
  }

  @Test
  void a_short_secret_is_none_and_a_secret_is_not_printed() {
    assertThatThrownBy(() -> NodeSecret.of(new byte[31]))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("31 bytes");
    assertThat(SECRET.toString()).doesNotContain(SECRET.bearer());
  }

  @Test
  void the_bearer_token_signs_no_swap_token() {
    NodeSecret bearer = NodeSecret.of(SECRET.bearer().getBytes(StandardCharsets.UTF_8));
    assertThat(refused(TOKEN.signed(bearer), 1)).isEqualTo(Reason.FORGED);
    assertThat(SECRET.isBearer(SECRET.bearer())).isTrue();
    assertThat(SECRET.isBearer(SECRET.bearer().substring(1))).isFalse();
  }

  private static @Nullable Reason refused(@Nullable String text, long now) {
    TokenRefused refused =
        catchThrowableOfType(TokenRefused.class, () -> SwapToken.verified(text, SECRET, now));
    return refused == null ? null : refused.reason();
  }

  private static NodeSecret secret(String letter) {
    return NodeSecret.of(letter.repeat(32).getBytes(StandardCharsets.UTF_8));
  }
}
