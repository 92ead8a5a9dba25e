package nl.buurtpunt.server.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A small city that is good as it stands; tests spoil one thing at a time. Lines matter: problems are named by them.
public final class SampleFolder {
    public static final String CITY = """
            id: stad
            name: Voorbeeldstad
            languages:
              - {tag: nl, own-name: Nederlands}
              - {tag: ar, own-name: العربية}
              - {tag: en, own-name: English}
            time-zone: Europe/Amsterdam
            country-calling-code: "31"
            municipality-contact: gemeente-telefoon
            accent: "#0f4c81"
            valid-days: 30
            emergency:
              - {id: gevaar, contact: noodnummer, icon: alarm, text: "Er is nu gevaar."}
            holidays:
              - {id: nieuwjaar, name: "Nieuwjaarsdag", dates: [2027-01-01, 2028-01-01]}
              - {id: eerste-kerstdag, name: "Eerste kerstdag", dates: [2026-12-25]}
            """;
    public static final String TOPICS = """
            - {id: geld, icon: coins, name: "Geld", sentence: "Hulp bij geld."}
            - {id: wonen, icon: house, name: "Wonen"}
            """;
    public static final String ORGANISATIONS = """
            - {id: gemeente, name: "Gemeente Voorbeeldstad", website: gemeente-site}
            """;
    public static final String CONTACTS = """
            - id: noodnummer
              kind: phone
              number: "112"
              cost: free
              confidence: verified
              source: "https://example.org"
              checked: 2026-07-26
            - id: gemeente-telefoon
              kind: phone
              number: "14 045"
              cost: local
              confidence: well-known
              source: "https://example.org"
              checked: 2025-11
            - id: gemeente-site
              kind: web
              url: "https://www.example.org"
              confidence: report
              source: "https://example.org"
              checked: unknown
            - id: stadhuis
              kind: address
              street: "Plein 1"
              postcode: 1234 AB
              place: Voorbeeldstad
              confidence: verified
              source: "https://example.org"
              checked: 2025
            - id: post
              kind: email
              address: "hulp@example.org"
              confidence: verified
              source: "https://example.org"
              checked: 2025
            """;
    public static final String SENTENCES = """
            home.title: "Waarmee helpen we u?"
            home.page: "Bladzijde {0} van {1}"
            icon.coins: "Munten"
            icon.house: "Een huis"
            icon.alarm: "Een bel"
            """;
    public static final String SCHULDHULP = """
            id: schuldhulp
            topics: [geld]
            rank: 10
            level: trunk
            organisation: gemeente
            name: "Schuldhulp"
            sentence: "Kunt u niet betalen? U krijgt hulp."
            bring: "Uw brieven."
            contacts: [gemeente-telefoon, stadhuis, gemeente-site]
            hours:
              - {days: [mo, tu], opens: "08:30", closes: "17:00"}
            hours-exceptions:
              - {date: 2026-12-25, closed: true}
              - {date: 2026-12-24, opens: "08:30", closes: "12:00"}
            next-step: {service: woonhulp, text: "Raakt u uw huis kwijt? Vraag hulp."}
            in-charge: "De gemeente beslist."
            checked: 2025-07
            checked-by: "De gemeente, aan de telefoon"
            confidence: verified
            """;
    public static final String WOONHULP = """
            id: woonhulp
            topics: [wonen, geld]
            level: crown
            organisation: gemeente
            name: "Woonhulp"
            sentence: "Zoekt u een huis?"
            contacts: []
            in-charge: "U beslist zelf."
            checked: unknown
            checked-by: "Een folder"
            confidence: report
            """;
    public static final String ARABIC = """
            - field: service/schuldhulp/name
              nl: "Schuldhulp"
              ar: "المساعدة في الديون"
            - field: sentence/home.page
              nl: "Bladzijde {0} van {1}"
              ar: "صفحة {0} من {1}"
            - field: service/schuldhulp/next-step
              nl: "Raakt u uw huis kwijt? Vraag hulp."
              ar: "هل تفقد منزلك؟ اطلب المساعدة."
            """;
    public static final String ENGLISH = """
            - field: service/schuldhulp/name
              nl: "Schuldhulp"
              en: "Help with debts"
            """;
    public static final String WORDS = """
            - {topic: geld, words: [rood staan, "huur niet betalen"]}
            - service: schuldhulp
              words: [deurwaarder, schulden]
            """;
    public static final String WORDS_ARABIC = """
            - {service: schuldhulp, words: [ديون, "لا أستطيع الدفع"]}
            """;
    public static final String POINTS = """
            - id: voorbeeldpunt
              example: true
              name: "Voorbeeldpunt"
              district: Centrum
              hours:
                - {days: [mo], opens: "09:00", closes: "17:00"}
              people:
                - {function: "Buurtmedewerker", days: [mo], opens: "09:00", closes: "12:00", note: "Spreekt Arabisch."}
              contacts: []
              hours-exceptions:
                - {date: 2026-12-25, closed: true}
              ask: ["Hulp bij een brief", "Hulp met de computer"]
              how: "De bus stopt voor de deur."
              accessibility: "Er is een lift."
            """;
    public static final String NOTICES = """
            - {id: straat-dicht, for: "district:Centrum", title: "De straat is dicht", text: "U kunt er niet door.", from: 2026-11-01, until: 2026-12-31, topic: wonen}
            - {id: welkom, example: true, for: city, title: "Welkom", text: "Dit punt is nieuw."}
            """;
    public static final String EVENTS = """
            - id: koffie
              for: point:voorbeeldpunt
              title: "Koffie"
              text: "Kom langs."
              days: [tu, th]
              from: 2026-11-01
              until: 2027-06-30
              except: [2026-12-24]
              opens: "10:00"
              closes: "12:00"
              point: voorbeeldpunt
              cost: "Gratis."
            - id: feest
              for: city
              title: "Feest"
              text: "Er is muziek."
              date: 2028-02-29
              from: 2028-02-01
              place: "Het plein"
            """;
    public static final String PLANS = """
            - id: groen-plein
              for: city
              title: "Een groen plein"
              text: "Er komen bomen."
              until: 2027-06-30
              react-until: 2027-03-31
              decides: "De gemeenteraad."
              stage: "Er is een schets."
              topic: wonen
            """;

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SampleFolder() {}

    public static SampleFolder good() {
        return new SampleFolder()
                .with("city.yaml", CITY)
                .with("topics.yaml", TOPICS)
                .with("organisations.yaml", ORGANISATIONS)
                .with("contacts.yaml", CONTACTS)
                .with("sentences.yaml", SENTENCES)
                .with("services/schuldhulp.yaml", SCHULDHULP)
                .with("services/woonhulp.yaml", WOONHULP)
                .with("texts/ar/alles.yaml", ARABIC)
                .with("texts/en/alles.yaml", ENGLISH)
                .with("words/nl.yaml", WORDS)
                .with("words/ar.yaml", WORDS_ARABIC)
                .with("points.yaml", POINTS)
                .with("notices.yaml", NOTICES)
                .with("events.yaml", EVENTS)
                .with("plans.yaml", PLANS);
    }

    public SampleFolder with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public SampleFolder with(String path, byte[] bytes) {
        files.put("stad/" + path, bytes);
        return this;
    }

    /// Under a path that need not be inside the folder.
    public SampleFolder withRaw(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public SampleFolder without(String path) {
        files.remove("stad/" + path);
        return this;
    }

    /// Replaces a piece of a file that must be there.
    public SampleFolder replacing(String path, String old, String replacement) {
        String text = new String(files.get("stad/" + path), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " has no " + old);
        }
        return with(path, text.replace(old, replacement));
    }

    public SampleFolder appending(String path, String text) {
        return with(path, new String(files.get("stad/" + path), StandardCharsets.UTF_8) + text);
    }

    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /// As an editor has it on disk.
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey().substring(file.getKey().indexOf('/') + 1));
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    public WorkingGuide guide() {
        return switch (FolderReader.read(files())) {
            case ReadResult.Good good -> good.guide();
            case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
