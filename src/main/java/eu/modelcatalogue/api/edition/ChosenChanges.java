package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a request asks for. Verdicts by older versions of a profile are left out, unless a version is named.
 *
 * @param kinds of changes; empty for all
 * @param models ids; empty for all
 * @param developers ids; empty for all
 * @param profiles ids, or ids with versions; empty for the newest version of each. Otherwise only verdicts and rules of these are chosen
 * @param turned the verdict that a profile or rule has now; null for any change
 */
record ChosenChanges(
        Set<String> kinds,
        Set<String> models,
        Set<String> developers,
        Set<String> profiles,
        @Nullable Verdict turned) {

    /** Reads the parameters; faults are recorded in them. A name of a model that is not known may be one that was removed, and stays as it is. */
    static ChosenChanges of(Parameters parameters, Edition current) {
        Set<String> developers =
                current.models().stream().map(model -> model.developer().id()).collect(Collectors.toSet());
        Set<String> profiles = new TreeSet<>(current.profiles().keySet());
        profiles.addAll(current.currentProfiles().keySet());
        return new ChosenChanges(
                known(parameters, Question.KIND, Word.words(ChangeKind.class)),
                parameters.list(Question.MODEL_CHANGED).stream()
                        .map(name -> id(current, name))
                        .collect(Collectors.toCollection(TreeSet::new)),
                known(parameters, Question.DEVELOPER, developers),
                known(parameters, Question.PROFILE, profiles),
                parameters
                        .choice(Question.TURNED, List.of(Verdict.values()), Verdict::word, "is not a verdict")
                        .orElse(null));
    }

    private static String id(Edition current, String name) {
        return Selection.model(current, name).map(AiModel::id).orElse(name);
    }

    private static Set<String> known(Parameters parameters, String name, Iterable<String> all) {
        Set<String> words = new TreeSet<>();
        all.forEach(words::add);
        return new TreeSet<>(parameters.words(name, words));
    }

    /** The chosen changes, in order. */
    List<ChangeView> among(EditionChanges.Compared compared) {
        return compared.all().stream()
                .filter(change -> isChosen(change, compared.currentProfiles()))
                .toList();
    }

    private boolean isChosen(ChangeView change, Set<String> current) {
        Optional<String> profile = profile(change);
        boolean judged = profile.filter(key -> profiles.isEmpty()
                        ? current.contains(key)
                        : profiles.contains(key) || (current.contains(key) && profiles.contains(id(key))))
                .isPresent();
        boolean isModel = change.subject().kind() == SubjectKind.MODEL;
        String developer = change.subject().developer();
        return (kinds.isEmpty() || kinds.contains(change.kind().word()))
                && (models.isEmpty()
                        || (isModel && models.contains(change.subject().id())))
                && (developers.isEmpty() || (developer != null && developers.contains(developer)))
                && (judged || (profile.isEmpty() && profiles.isEmpty()))
                && (turned == null || (judged && change.after().equals(turned.word())));
    }

    /** The profile with its version of which the verdict, or that of a rule, turned; empty for all other changes. */
    private static Optional<String> profile(ChangeView change) {
        return switch (change.kind()) {
            case VERDICT -> Optional.of(change.attribute());
            // A version is a number, so the point after it ends the profile.
            case RULE ->
                Optional.of(change.attribute()
                        .substring(
                                0,
                                change.attribute()
                                        .indexOf('.', change.attribute().indexOf('@'))));
            case ENTRY, FACT, HEADLINE, LABEL, LISTED, OFFER -> Optional.empty();
        };
    }

    private static String id(String key) {
        return key.substring(0, key.indexOf('@'));
    }

    /** An address with the parameters of this choice, in canonical form. */
    Address at(Address page) {
        Address address = with(page, Question.KIND, kinds);
        address = with(address, Question.MODEL_CHANGED, models);
        address = with(address, Question.DEVELOPER, developers);
        address = with(address, Question.PROFILE, profiles);
        return turned == null ? address : address.with(Question.TURNED, turned.word());
    }

    private static Address with(Address address, String name, Set<String> values) {
        return values.isEmpty() ? address : address.with(name, String.join(",", values));
    }
}
