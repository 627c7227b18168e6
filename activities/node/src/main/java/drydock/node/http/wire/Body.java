package drydock.node.http.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A request's body, watched while it is awaited.
public final class Body extends FilterInputStream {
  private final Waiting waiting;

  public Body(InputStream in, Waiting waiting) {
    super(in);
    this.waiting = waiting;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    waiting.begin();
    try {
      return super.read(into, offset, length);
    } finally {
      waiting.end();
    }
  }

  /// Whole, unless it is larger than that.
  public byte[] all(int most) throws IOException {
    return limited(most).readAllBytes();
  }

  /// The same body; reading further than that fails.
  public InputStream limited(long most) {
    return new Limited(this, most);
  }

  private static final class Limited extends FilterInputStream {
    private final long most;
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      counted(one < 0 ? -1 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return counted(super.read(into, offset, length));
    }

    private int counted(int read) throws IOException {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new BodyTooLarge(most);
      }
      return read;
    }
  }
}
