package nl.buurtpunt.server.operator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `--valid-days N`: after it kiosks show the guide with its date.
final class ValidDaysOption {
    private static final int MOST = 3_650;

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec = CommandSpec.create();

    private @Nullable Integer days;

    @Option(
            names = "--valid-days",
            paramLabel = "N",
            description = "Days until kiosks show the guide with its date. Default: valid-days of city.yaml.")
    void days(int given) {
        if (given < 1 || given > MOST) {
            throw new ParameterException(spec.commandLine(), "--valid-days " + given + ": allowed is 1 to " + MOST);
        }
        days = given;
    }

    Duration orElse(int otherwise) {
        return Duration.ofDays(days == null ? otherwise : days);
    }
}
