package nl.buurtpunt.kiosk.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.ServiceTexts;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.Topic;

/// Reads a guide in all its languages into an index, in small steps: between them it takes a breath, so that the screen
/// never waits for it.
final class IndexBuilder {
    private static final int SUBJECTS_A_BREATH = 16;
    private static final int TERMS_A_BREATH = 1 << 12;

    private final Guide guide;
    private final Runnable breath;
    private final TermPool pool = new TermPool();
    private final Longs facts = new Longs();
    private final Longs families = new Longs();
    private final Longs phrases = new Longs();
    /// What was said of one subject, before it is known what of it matters.
    private final Longs own = new Longs();
    /// Per term a bit for each language it is a word of.
    private byte[] languages = new byte[1 << 10];

    private IndexBuilder(Guide guide, Runnable breath) {
        this.guide = guide;
        this.breath = breath;
    }

    /// @param breath called again and again while building
    static SearchIndex build(Guide guide, Runnable breath) {
        return new IndexBuilder(guide, breath).build();
    }

    private SearchIndex build() {
        List<Service> services = guide.services();
        List<Topic> topics = guide.topics();
        for (int subject = 0; subject < services.size(); subject++) {
            service(services.get(subject), subject);
            keep(subject);
        }
        for (int it = 0; it < topics.size(); it++) {
            topic(topics.get(it), services.size() + it);
            keep(services.size() + it);
        }
        return finish(services, topics);
    }

    private void service(Service service, int subject) {
        ServiceTexts texts = service.texts();
        name(texts.name(), subject);
        guide.words().ofService(service.id()).forEach((tag, said) -> phrases(said, tag, subject));
        text(texts.sentence(), subject, Field.SENTENCE);
        text(service.organisation().name(), subject, Field.ORGANISATION);
        for (Text it : List.of(
                texts.bring(),
                texts.cost(),
                texts.forWhom(),
                texts.accessibility(),
                texts.inCharge(),
                service.reach().hours().note())) {
            text(it, subject, Field.OTHER);
        }
        for (Contact.Address address : service.addresses()) {
            words(address.street() + " " + address.place(), "nl", subject, Field.OTHER);
        }
    }

    private void topic(Topic topic, int subject) {
        name(topic.name(), subject);
        guide.words().ofTopic(topic.id()).forEach((tag, said) -> phrases(said, tag, subject));
        text(topic.sentence(), subject, Field.SENTENCE);
    }

    private void name(Text name, int subject) {
        name.byLanguage().forEach((tag, text) -> phrase(text, tag, subject, Field.NAME, Field.NAME_WHOLE));
    }

    private void phrases(List<String> said, String tag, int subject) {
        said.forEach(it -> phrase(it, tag, subject, Field.WORDS, Field.WORDS_WHOLE));
    }

    private void text(Text text, int subject, Field field) {
        text.byLanguage().forEach((tag, said) -> words(said, tag, subject, field));
    }

    private void phrase(String text, String tag, int subject, Field part, Field whole) {
        List<String> words = words(text, tag, subject, part);
        if (words.size() == 1) {
            fact(words.getFirst(), subject, whole);
        } else if (words.size() > 1) {
            fact(Lexicon.SAYING + String.join("", words), subject, whole);
        }
        Set<String> stems = Phrases.stems(tag, words);
        if (stems.size() > 1 && stems.size() <= Phrases.LONGEST) {
            phrases.add(Phrases.packed(stems, subject));
        }
    }

    private List<String> words(String text, String tag, int subject, Field field) {
        List<String> words = Spelling.words(text);
        words.forEach(it -> word(it, tag, subject, field));
        if (tag.equals("de")) {
            String writtenOut = Spelling.umlautsWrittenOut(text);
            Spelling.words(writtenOut).forEach(it -> word(it, tag, subject, field));
        }
        return words;
    }

    private void word(String word, String tag, int subject, Field field) {
        int term = fact(word, subject, field);
        int language = Stems.LANGUAGES.indexOf(tag);
        if (term >= languages.length) {
            languages = Arrays.copyOf(languages, Math.max(term + 1, languages.length * 2));
        }
        int bit = language < 0 ? 1 << Stems.LANGUAGES.size() : 1 << language;
        if ((languages[term] & bit) == 0) {
            languages[term] |= (byte) bit;
            String stem = Stems.of(tag, word);
            if (!stem.equals(word)) {
                families.add(Links.packed(pool.add(stem), term));
            }
        }
    }

    private int fact(String term, int subject, Field field) {
        int number = pool.add(Spelling.bounded(term));
        own.add(Postings.packed(number, subject, field));
        return number;
    }

    /// Of each term of one subject only its weightiest place is kept.
    private void keep(int subject) {
        own.sort();
        for (int it = 0; it < own.size(); it++) {
            if (it == 0 || Postings.term(own.at(it)) != Postings.term(own.at(it - 1))) {
                facts.add(own.at(it));
            }
        }
        own.clear();
        if (subject % SUBJECTS_A_BREATH == 0) {
            breath.run();
        }
    }

    private SearchIndex finish(List<Service> services, List<Topic> topics) {
        int[] order = TermOrder.of(pool, breath);
        int[] place = new int[order.length];
        byte[] languagesInOrder = new byte[order.length];
        languages = Arrays.copyOf(languages, Math.max(languages.length, order.length));
        for (int it = 0; it < order.length; it++) {
            place[order[it]] = it;
            languagesInOrder[it] = languages[order[it]];
        }
        Lexicon lexicon = Lexicon.of(pool, order);
        facts.replaceAll(it -> Postings.withTerm(it, place[Postings.term(it)]));
        families.replaceAll(it -> Links.packed(place[Links.from(it)], place[Links.to(it)]));
        breath.run();
        Postings postings = Postings.of(order.length, facts);
        breath.run();
        return new SearchIndex(
                services.stream().map(Service::id).toArray(String[]::new),
                topicServices(services, topics),
                new SearchIndex.Tables(
                        lexicon,
                        postings,
                        Links.of(order.length, families),
                        new Compounds(lexicon, languagesInOrder).links(breath, TERMS_A_BREATH),
                        Phrases.of(phrases),
                        PhoneBook.of(services)));
    }

    /// Per topic the places of its services.
    private int[][] topicServices(List<Service> services, List<Topic> topics) {
        Map<String, Integer> places = new HashMap<>();
        for (int it = 0; it < services.size(); it++) {
            places.put(services.get(it).id(), it);
        }
        int[][] perTopic = new int[topics.size()][];
        for (int it = 0; it < perTopic.length; it++) {
            perTopic[it] = guide.services(topics.get(it).id()).stream()
                    .mapToInt(service -> places.getOrDefault(service.id(), 0))
                    .toArray();
        }
        return perTopic;
    }
}
