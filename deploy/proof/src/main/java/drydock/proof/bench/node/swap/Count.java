package drydock.proof.bench.node.swap;

/// What became of all reads of a run, in windows and outside of them.
///
/// @param mixed whose answer was not of one complete generation that was live
/// @param failure what the first failed one said
record Count(long reads, long failed, long mixed, String failure) {
  static Count of(Readers readers) {
    return new Count(
        readers.sum(SwapReader::reads),
        readers.sum(SwapReader::failed),
        readers.sum(SwapReader::mixed),
        readers.failure());
  }
}
