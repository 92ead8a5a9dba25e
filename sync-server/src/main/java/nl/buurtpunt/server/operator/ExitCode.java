package nl.buurtpunt.server.operator;

/// How a command ends; scripts rely on these.
public final class ExitCode {
    public static final int OK = 0;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;

    private ExitCode() {}
}
