package drydock.testkit;

/// How to reach one database.
public record TestDatabase(String url, String user, String password) {}
