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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a request asks for, of the API or of a page. Verdicts by older versions of a profile are left out, unless a version is named.
 *
 * @param kinds of changes; empty for all
 * @param models ids; empty for all
 * @param developers ids; empty for all
 * @param families of models; empty for all
 * @param profiles ids, or ids with versions; empty for the newest version of each. Otherwise only verdicts and rules of these are chosen
 * @param turned the verdict that a profile or rule has now; null for any change
 */
public record ChosenChanges(
        Set<String> kinds,
        Set<String> models,
        Set<String> developers,
        Set<String> families,
        Set<String> profiles,
        @Nullable Verdict turned) {

    /** Reads the parameters; faults are recorded in them. A name of a model that is not known may be one that was removed, and stays as it is. */
    public static ChosenChanges of(Parameters parameters, Edition current) {
        Set<String> profiles = new TreeSet<>(current.profiles().keySet());
        profiles.addAll(current.currentProfiles().keySet());
        return new ChosenChanges(
                known(parameters, Question.KIND, Word.words(ChangeKind.class)),
                parameters.list(Question.MODEL_CHANGED).stream()
                        .map(name -> id(current, name))
                        .collect(Collectors.toCollection(TreeSet::new)),
                known(
                        parameters,
                        Question.DEVELOPER,
                        all(current, model -> model.developer().id())),
                known(parameters, Question.FAMILY, all(current, AiModel::family)),
                known(parameters, Question.PROFILE, profiles),
                parameters
                        .choice(Question.TURNED, List.of(Verdict.values()), Verdict::word, "is not a verdict")
                        .orElse(null));
    }

    /** Everything that changed of one model. */
    static ChosenChanges ofModel(String id) {
        return new ChosenChanges(Set.of(), Set.of(id), Set.of(), Set.of(), Set.of(), null);
    }

    private static Set<String> all(Edition edition, Function<AiModel, String> value) {
        return edition.models().stream().map(value).collect(Collectors.toCollection(TreeSet::new));
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
        Optional<String> profile = change.profile();
        boolean judged = profile.filter(key -> profiles.isEmpty()
                        ? current.contains(key)
                        : profiles.contains(key) || (current.contains(key) && profiles.contains(id(key))))
                .isPresent();
        ChangeView.Changed subject = change.subject();
        return (kinds.isEmpty() || kinds.contains(change.kind().word()))
                && (models.isEmpty() || (subject.kind() == SubjectKind.MODEL && models.contains(subject.id())))
                && among(developers, subject.developer())
                && among(families, subject.family())
                && (judged || (profile.isEmpty() && profiles.isEmpty()))
                && (turned == null || (judged && change.after().equals(turned.word())));
    }

    private static boolean among(Set<String> chosen, @Nullable String value) {
        return chosen.isEmpty() || (value != null && chosen.contains(value));
    }

    private static String id(String key) {
        return key.substring(0, key.indexOf('@'));
    }

    /** An address with the parameters of this choice, in canonical form. */
    public Address at(Address page) {
        Address address = with(page, Question.KIND, kinds);
        address = with(address, Question.MODEL_CHANGED, models);
        address = with(address, Question.DEVELOPER, developers);
        address = with(address, Question.FAMILY, families);
        address = with(address, Question.PROFILE, profiles);
        return turned == null ? address : address.with(Question.TURNED, turned.word());
    }

    private static Address with(Address address, String name, Set<String> values) {
        return values.isEmpty() ? address : address.with(name, String.join(",", values));
    }
}
