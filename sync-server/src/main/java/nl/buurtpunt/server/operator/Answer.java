package nl.buurtpunt.server.operator;

/// What a command says while it works: lines for the operator and files for the operator's disk. It may come from
/// another process, so nothing here is written by the command itself.
public interface Answer {
    void say(String line);

    void complain(String line);

    /// A file for the caller, by a path relative to the folder the caller named.
    void file(String path, byte[] bytes);
}
