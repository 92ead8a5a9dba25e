package nl.buurtpunt.kiosk.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.ui.Branch;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The tree for one need: crown, trunk and roots, with the first help of each by name.
public final class TreeScreen implements Screen {
    /// From the top of the drawing to its foot.
    private static final List<TreeLevel> DOWNWARD = List.of(TreeLevel.CROWN, TreeLevel.TRUNK, TreeLevel.ROOT);

    private static final int NAMED = 2;

    private final String topicId;
    private final BiConsumer<String, TreeLevel> openLevel;

    /// @param openLevel is given the need and the part of the tree
    public TreeScreen(String topicId, BiConsumer<String, TreeLevel> openLevel) {
        this.topicId = topicId;
        this.openLevel = openLevel;
    }

    @Override
    public String id() {
        return "tree/" + topicId;
    }

    @Override
    public List<Element> elements(View view) {
        Optional<Topic> topic = view.guide().topic(topicId);
        if (topic.isEmpty()) {
            return List.of(new Heading(view.say("tree.open"), false), new Paragraph(view.say("topic.empty"), false));
        }
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(
                view.whole(v -> v.say("tree.title", topic.get().name().in(v.language()))), false));
        elements.add(new Element.Tree(
                DOWNWARD.stream().map(level -> branch(level, view)).toList()));
        return elements;
    }

    private Branch branch(TreeLevel level, View view) {
        List<Service> here = Level.services(view.guide(), topicId, level);
        Optional<Runnable> open =
                here.isEmpty() ? Optional.empty() : Optional.of(() -> openLevel.accept(topicId, level));
        boolean roots = level == TreeLevel.ROOT;
        List<Rendered> sentences = IntStream.iterate(NAMED, n -> n >= (roots ? 0 : 1), n -> n - 1)
                .mapToObj(named -> view.whole(v -> there(level, here, named, v)))
                .distinct()
                .toList();
        Rendered always = roots ? sentences.getLast() : view.nothing();
        return new Branch(level, view.say(level.sentenceKey()), sentences, always, open);
    }

    /// What is there, the first of it by name. The roots are also the people one has, whom no guide can list.
    private static Rendered there(TreeLevel level, List<Service> here, int named, View view) {
        List<Rendered> names = new ArrayList<>();
        if (level == TreeLevel.ROOT) {
            names.add(view.say("tree.own"));
        } else if (here.isEmpty()) {
            names.add(view.say("tree.none"));
        }
        here.stream().limit(named).forEach(service -> names.add(service.name().in(view.language())));
        boolean fallback = names.stream().anyMatch(Rendered::fallback);
        String joined = names.stream().map(name -> shown(name, view)).collect(Collectors.joining(" · "));
        return new Rendered(named > 0 && here.size() > named ? joined + " …" : joined, view.language(), fallback);
    }

    private static String shown(Rendered name, View view) {
        return view.language().rightToLeft() ? LeftToRight.markUnlessRightToLeft(name.text()) : name.text();
    }
}
