package nl.buurtpunt.kiosk.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// How many texts of a release do not exist in a language yet, counted as the importer counts them: every text of the
/// guide and every sentence of the interface, but not the names of organisations, which are proper names.
public final class MissingTexts {
    private final Guide guide;

    private MissingTexts(Guide guide) {
        this.guide = guide;
    }

    /// By language tag in the order of the screen, without the source language.
    public static SequencedMap<String, Integer> of(Guide guide) {
        List<Text> texts = new MissingTexts(guide).all();
        SequencedMap<String, Integer> missing = new LinkedHashMap<>();
        for (Language language : guide.city().languages()) {
            String tag = language.tag();
            if (!tag.equals(Language.SOURCE.tag())) {
                long guideTexts = texts.stream()
                        .filter(text -> !text.isEmpty() && !text.byLanguage().containsKey(tag))
                        .count();
                missing.put(tag, (int) guideTexts + guide.sentences().missing(language));
            }
        }
        return missing;
    }

    private List<Text> all() {
        List<Text> texts = new ArrayList<>();
        guide.emergency().forEach(line -> texts.add(line.text()));
        // A holiday has one name for all its dates.
        guide.city().holidays().stream().map(Holiday::name).distinct().forEach(texts::add);
        guide.topics().forEach(topic -> texts.addAll(List.of(topic.name(), topic.sentence())));
        guide.services().forEach(service -> texts.addAll(of(service)));
        guide.points().forEach(point -> texts.addAll(of(point)));
        guide.bulletins().all().forEach(bulletin -> texts.addAll(of(bulletin)));
        return texts;
    }

    private static Collection<Text> of(Service service) {
        ServiceTexts texts = service.texts();
        return List.of(
                texts.name(),
                texts.sentence(),
                texts.bring(),
                texts.cost(),
                texts.forWhom(),
                texts.accessibility(),
                texts.inCharge(),
                service.reach().hours().note(),
                service.nextStep().map(NextStep::text).orElse(Text.none()));
    }

    private static Collection<Text> of(Point point) {
        PointTexts texts = point.texts();
        Stream<Text> people = point.people().stream().flatMap(person -> Stream.of(person.function(), person.note()));
        return Stream.of(Stream.of(texts.name(), texts.how(), texts.accessibility()), texts.ask().stream(), people)
                .<Text>flatMap(it -> it)
                .toList();
    }

    private static Collection<Text> of(Bulletin bulletin) {
        List<Text> texts =
                new ArrayList<>(List.of(bulletin.head().title(), bulletin.head().text()));
        switch (bulletin) {
            case Bulletin.Notice _ -> {
                // title and text are all it has
            }
            case Bulletin.Event event -> texts.addAll(List.of(event.place(), event.cost()));
            case Bulletin.Plan plan -> texts.addAll(List.of(plan.decides(), plan.stage()));
        }
        return texts;
    }
}
