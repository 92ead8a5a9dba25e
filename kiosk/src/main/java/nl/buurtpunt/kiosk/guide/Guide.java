package nl.buurtpunt.kiosk.guide;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// One whole release as the screens see it. It never changes.
public final class Guide {
    private final Edition edition;
    private final City city;
    private final Contents contents;
    private final SequencedMap<String, Service> services = new LinkedHashMap<>();
    private final Map<String, List<Service>> byTopic = new HashMap<>();

    /// All that a release says beyond its city. What not every guide has is empty until it is given.
    ///
    /// @param topics in the order of the home screen
    /// @param services in the order in which a topic shows them
    /// @param bulletins notices, events and plans
    /// @param words by which services are found beside their own texts
    /// @param promise what is promised of letters
    public record Contents(
            List<Topic> topics,
            List<Service> services,
            List<Point> points,
            Sentences sentences,
            Bulletins bulletins,
            SearchWords words,
            LetterPromise promise) {
        public Contents {
            topics = List.copyOf(topics);
            services = List.copyOf(services);
            points = List.copyOf(points);
        }

        /// What every guide has.
        public static Contents of(List<Topic> topics, List<Service> services, List<Point> points, Sentences sentences) {
            return new Contents(
                    topics, services, points, sentences, Bulletins.NONE, SearchWords.NONE, LetterPromise.NONE);
        }

        /// The same with these notices, events and plans.
        public Contents withBulletins(Bulletins newBulletins) {
            return new Contents(topics, services, points, sentences, newBulletins, words, promise);
        }

        /// The same with these words to be found by.
        public Contents withWords(SearchWords newWords) {
            return new Contents(topics, services, points, sentences, bulletins, newWords, promise);
        }

        /// The same with this promise about letters.
        public Contents withPromise(LetterPromise newPromise) {
            return new Contents(topics, services, points, sentences, bulletins, words, newPromise);
        }
    }

    public Guide(Edition edition, City city, Contents contents) {
        this.edition = edition;
        this.city = city;
        this.contents = contents;
        contents.services().forEach(service -> services.put(service.id(), service));
        topics().forEach(topic -> byTopic.put(
                topic.id(),
                services.values().stream()
                        .filter(s -> s.filing().topics().contains(topic.id()))
                        .toList()));
    }

    /// A guide with only what every guide has.
    ///
    /// @param topics in the order of the home screen
    /// @param services in the order in which a topic shows them
    public Guide(
            Edition edition,
            City city,
            List<Topic> topics,
            List<Service> services,
            List<Point> points,
            Sentences sentences) {
        this(edition, city, Contents.of(topics, services, points, sentences));
    }

    /// The same release with only these languages to choose from.
    public Guide offering(List<String> tags) {
        return new Guide(edition, city.offering(tags), contents);
    }

    /// Which release this is.
    public Edition edition() {
        return edition;
    }

    /// The city it was made for.
    public City city() {
        return city;
    }

    /// All topics, in the order of the home screen.
    public List<Topic> topics() {
        return contents.topics();
    }

    /// The topic with this id; none when a newer release dropped it.
    public Optional<Topic> topic(String id) {
        return topics().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /// The services filed under a topic; empty for a topic that is not there.
    public List<Service> services(String topicId) {
        return byTopic.getOrDefault(topicId, List.of());
    }

    /// Every service of the guide.
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    /// The service with this id; none when a newer release dropped it.
    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /// The point with this id.
    public Optional<Point> point(String id) {
        return points().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// All points of the city.
    public List<Point> points() {
        return contents.points();
    }

    /// The emergency numbers, in order.
    public List<EmergencyLine> emergency() {
        return city.emergency();
    }

    /// The sentences of the interface.
    public Sentences sentences() {
        return contents.sentences();
    }

    /// Notices, events and plans, wherever they are for.
    public Bulletins bulletins() {
        return contents.bulletins();
    }

    /// What the city promises to who writes it a letter.
    public LetterPromise letterPromise() {
        return contents.promise();
    }

    /// People's own words for topics and services: found by search, never shown.
    public SearchWords words() {
        return contents.words();
    }
}
