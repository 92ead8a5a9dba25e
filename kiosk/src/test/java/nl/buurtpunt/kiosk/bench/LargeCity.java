package nl.buurtpunt.kiosk.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Filing;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.guide.Reach;
import nl.buurtpunt.kiosk.guide.SearchWords;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.ServiceTexts;
import nl.buurtpunt.kiosk.guide.Text;

/// A guide of very many services in six languages: their words are those of Heerlen's guide and as many invented ones
/// as a large city has, the commonest drawn most often, as in every language.
final class LargeCity {
    static final List<String> LANGUAGES = List.of("nl", "en", "de", "tr", "pl", "ar");

    private static final int INVENTED_WORDS = 12_000;
    private static final int SINGLE_WORDS = 6;
    private static final int SAYINGS = 6;
    private static final String LATIN_BEFORE = "b d f g h j k l m n p r s t v w z br dr kl pr sch st tr";
    private static final String LATIN_AFTER = "a e i o u aa ee ie oe ij an en el er ing st";
    private static final String ARABIC_BEFORE = "ب ت ج ح خ د ر س ش ص ط ع ف ق ك ل م ن ه و";
    private static final String ARABIC_AFTER = "ا و ي ل م ن ر ة ات ين";

    private final Random random = new Random(5_000);
    private final Guide heerlen = ContentFolder.heerlen();
    private final Map<String, List<String>> vocabulary = new HashMap<>();

    LargeCity() {
        LANGUAGES.forEach(language -> vocabulary.put(language, vocabulary(language)));
    }

    Guide guide(int count) {
        List<Service> services = new ArrayList<>();
        Map<String, Map<String, List<String>>> words = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Service like = heerlen.services().get(i % heerlen.services().size());
            services.add(service("dienst-" + i, like));
            Map<String, List<String>> own = new HashMap<>();
            LANGUAGES.forEach(language -> own.put(language, sayings(language)));
            words.put("dienst-" + i, own);
        }
        var contents = Guide.Contents.of(heerlen.topics(), services, List.of(), heerlen.sentences())
                .withWords(new SearchWords(heerlen.words().topics(), words));
        return new Guide(heerlen.edition(), heerlen.city(), contents);
    }

    private Service service(String id, Service like) {
        var texts = new ServiceTexts(text(3), text(14), text(7), text(4), text(7), text(6), text(5));
        return new Service(
                id,
                new Filing(like.filing().topics(), like.filing().level()),
                new Organisation(id, text(2), Optional.empty()),
                texts,
                new Reach(like.reach().contacts(), new Hours(List.of(), List.of(), Text.none()), List.of()),
                Optional.empty(),
                like.check());
    }

    private Text text(int words) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> byLanguage.put(language, saying(language, words)));
        return new Text(byLanguage);
    }

    private List<String> sayings(String language) {
        Set<String> sayings = new LinkedHashSet<>();
        while (sayings.size() < SINGLE_WORDS) {
            sayings.add(saying(language, 1));
        }
        while (sayings.size() < SINGLE_WORDS + SAYINGS) {
            sayings.add(saying(language, 2 + random.nextInt(3)));
        }
        return List.copyOf(sayings);
    }

    private String saying(String language, int words) {
        List<String> known = vocabulary.getOrDefault(language, List.of());
        List<String> said = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            // about what Zipf found: the place of a word in order of use is spread evenly by its logarithm
            said.add(known.get((int) Math.pow(known.size(), random.nextDouble()) - 1));
        }
        return String.join(" ", said);
    }

    /// Heerlen's own words, then invented ones; a language Heerlen does not have yet begins with the invented ones.
    private List<String> vocabulary(String language) {
        Set<String> words = new LinkedHashSet<>();
        for (Service service : heerlen.services()) {
            String all = service.sentence().byLanguage().getOrDefault(language, "") + " "
                    + service.name().byLanguage().getOrDefault(language, "") + " "
                    + String.join(" ", heerlen.words().ofService(service.id()).getOrDefault(language, List.of()));
            words.addAll(List.of(all.strip().split("[^\\p{L}]+", -1)));
        }
        words.remove("");
        String[] before = (language.equals("ar") ? ARABIC_BEFORE : LATIN_BEFORE).split(" ", -1);
        String[] after = (language.equals("ar") ? ARABIC_AFTER : LATIN_AFTER).split(" ", -1);
        while (words.size() < INVENTED_WORDS) {
            var word = new StringBuilder();
            for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
                word.append(before[random.nextInt(before.length)]).append(after[random.nextInt(after.length)]);
            }
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
