package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpunt.kiosk.simulator.VisitPlan;
import nl.buurtpunt.kiosk.simulator.VisitPlan.InLanguage;
import org.jspecify.annotations.Nullable;

/// What the command line asks for.
///
/// @param visit the program walks through itself, writes pictures, and ends
record StartOptions(Path config, Optional<VisitPlan> visit) {
    static final String USAGE = """
            usage: kiosk --config FILE [--visit DIR [--letter TAG=FILE] [--slip TAG=PNG] [--answer FILE]]
                   kiosk --make-pin-hash

              --config FILE   the kiosk's settings (see docs/configuration.md)
              --visit DIR     walk through every screen in every language with real touches and keys, write pictures,
                              slips and report.json into DIR, and end: 0 when all of it held, 1 when not
              --letter TAG=FILE  during the visit, write the words of FILE with the keys of language TAG and post them:
                              a real letter to the city; its slip comes into DIR, and shows its code
              --answer FILE   ask for the answer with the code of that slip until the words of FILE are in it
              --slip TAG=PNG  with --answer: the slip of an earlier visit; what is on this kiosk now is enough, or is not
              --make-pin-hash reads a PIN from standard input and prints the value of maintenance.pin-hash
              --help          this text""";

    private static final Set<String> NAMES = Set.of("--config", "--visit", "--letter", "--slip", "--answer");
    private static final Pattern IN_LANGUAGE = Pattern.compile("([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.+)");

    /// None when the words make no sense, or help was asked for.
    static Optional<StartOptions> read(String... words) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            if (i + 1 == words.length || !NAMES.contains(words[i]) || given.put(words[i], words[i + 1]) != null) {
                return Optional.empty();
            }
        }
        Optional<VisitPlan> visit = Optional.ofNullable(given.get("--visit"))
                .map(folder -> new VisitPlan(
                        Path.of(folder),
                        inLanguage(given.get("--letter")),
                        inLanguage(given.get("--slip")),
                        Optional.ofNullable(given.get("--answer")).map(Path::of)));
        if (hasMoreThan(given, visit)) {
            return Optional.empty();
        }
        return Optional.ofNullable(given.get("--config")).map(file -> new StartOptions(Path.of(file), visit));
    }

    /// Whether something was said that means nothing: a letter without a visit, or not `TAG=FILE`.
    private static boolean hasMoreThan(Map<String, String> given, Optional<VisitPlan> visit) {
        return visit.map(plan -> !plan.makesSense()
                        || given.containsKey("--letter") != plan.letter().isPresent()
                        || given.containsKey("--slip") != plan.slip().isPresent())
                .orElseGet(() ->
                        given.containsKey("--letter") || given.containsKey("--slip") || given.containsKey("--answer"));
    }

    private static Optional<InLanguage> inLanguage(@Nullable String words) {
        return Optional.ofNullable(words)
                .map(IN_LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(found -> new InLanguage(found.group(1), Path.of(found.group(2))));
    }
}
