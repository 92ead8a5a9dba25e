package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.buurtpunt.server.guide.GuideImport.Result;

/// The good folder with one thing spoiled, and where the import must say so.
record Spoiled(String file, int line, String field, String message, UnaryOperator<SampleFolder> spoil) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    static Spoiled in(String file, int line, String field, String message, String old, String replacement) {
        return spoilt(file, line, field, message, it -> it.replacing(file, old, replacement));
    }

    static Spoiled spoilt(String file, int line, String field, String message, UnaryOperator<SampleFolder> spoil) {
        return new Spoiled("stad/" + file, line, field, message, spoil);
    }

    /// The folder is refused whole, by file, line and field, and the guide before it stands unchanged.
    void isRefused() {
        GuideStore store = new InMemoryGuideStore();
        GuideImport imports = new GuideImport(store, CLOCK);
        imports.run(SampleFolder.good().files());
        WorkingGuide before = store.load().orElseThrow();

        Result result = imports.run(spoil.apply(SampleFolder.good()).files());

        assertThat(result).isInstanceOf(Result.Refused.class);
        List<GuideProblem> problems = ((Result.Refused) result).problems();
        assertThat(problems).as("%s", problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
        assertThat(store.load()).containsSame(before);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + field + " " + message;
    }
}
