package drydock.contract;

/// The one JSON object a workflow is started with. It is read strictly: a run with an unknown or
/// misspelt field or a wrong value fails at once and says so, before anything was touched.
public interface Request {}
