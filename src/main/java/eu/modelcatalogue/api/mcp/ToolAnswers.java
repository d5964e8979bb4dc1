package eu.modelcatalogue.api.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.audit.Audits;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.comparison.Comparison;
import eu.modelcatalogue.api.criteria.ModelAssessment;
import eu.modelcatalogue.api.criteria.ProfileDetail;
import eu.modelcatalogue.api.criteria.ProfileList;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.model.SearchPages;
import eu.modelcatalogue.api.reference.LicenceDetail;
import eu.modelcatalogue.api.reference.ListedKind;
import eu.modelcatalogue.api.reference.ReferenceLists;
import eu.modelcatalogue.api.reference.RequestedList;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.query.Missing;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers tools with the records of the API, from the current edition. Arguments are read like query parameters, so that faults are reported in
 * the same words, all together.
 */
@ApplicationScoped
class ToolAnswers {

    private static final int FEWEST = 2;

    private final Answers answers;
    /** Offers in an answer, if no number is named. */
    private static final int OFFERS = 15;

    private final SearchPages pages;
    private final ObjectMapper json;

    ToolAnswers(Answers answers, SearchPages pages, ObjectMapper json) {
        this.answers = answers;
        this.pages = pages;
        this.json = json;
    }

    /**
     * The answer of a tool.
     *
     * @param arguments by name; none is null
     * @return a record or a tree that is written as JSON: whole if detail is asked for, otherwise in its short form
     * @throws io.quarkiverse.resteasy.problem.HttpProblem with all faults of the arguments
     */
    Object answer(Tool tool, Map<String, Object> arguments, Place place) {
        boolean detailed = isDetailed(arguments);
        Map<String, Object> asked = new LinkedHashMap<>(EverydayWords.understood(arguments));
        if (!detailed && tool == Tool.SEARCH_MODELS) {
            asked.putIfAbsent(SearchParameters.FIELDS, Concise.FIELDS_OF_SEARCH);
            asked.putIfAbsent(Question.LIMIT, Concise.PAGE);
        } else if (!detailed && tool == Tool.GET_MODEL) {
            asked.putIfAbsent(SearchParameters.FIELDS, Concise.FIELDS_OF_MODEL);
        } else if (!detailed && tool == Tool.LIST_OFFERS) {
            asked.putIfAbsent(Question.LIMIT, OFFERS);
        }
        Object whole = whole(tool, asked, place);
        return detailed ? whole : Concise.of(tool, json.valueToTree(whole));
    }

    /** Whether a call asks for everything. */
    static boolean isDetailed(Map<String, Object> arguments) {
        return String.valueOf(arguments.get(Tool.DETAIL)).equals("true");
    }

    private Object whole(Tool tool, Map<String, Object> arguments, Place place) {
        Edition edition = answers.editions().current();
        // A document is not read as a parameter: it contains commas and line breaks.
        Parameters parameters = new Parameters(query(arguments), tool.names());
        parameters.choice(Tool.DETAIL, List.of("true", "false"), word -> word, "is not a known value");
        return switch (tool) {
            case SEARCH_MODELS -> search(parameters, edition);
            case GET_MODEL -> one(parameters, edition);
            case ASSESS_MODEL -> assessed(parameters, edition);
            case COMPARE_MODELS -> compared(parameters, edition);
            case AUDIT_MODELS -> audited(parameters, arguments.get(Tool.DOCUMENT), edition, place);
            case GET_LICENCE -> licence(parameters, edition);
            case LIST_PROFILES -> profiles(parameters, edition);
            case LIST_OFFERS -> offers(parameters, edition);
        };
    }

    /** The arguments as a query string, with lists joined by commas. */
    private static String query(Map<String, Object> arguments) {
        return arguments.entrySet().stream()
                .filter(argument -> !argument.getKey().equals(Tool.DOCUMENT))
                .map(argument -> encoded(argument.getKey()) + "=" + encoded(text(argument.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Object search(Parameters parameters, Edition edition) {
        EverydayWords.check(parameters);
        Search search = Search.paged(parameters, edition).pinned(edition);
        parameters.check();
        return pages.page(edition, search);
    }

    private Object one(Parameters parameters, Edition edition) {
        Optional<String> id = named(parameters);
        List<String> fields = parameters.words(SearchParameters.FIELDS, Question.fieldsOfModel());
        parameters.check();
        return pages.model(edition, model(edition, id.orElseThrow()), fields);
    }

    private static Object licence(Parameters parameters, Edition edition) {
        String id = parameters.get(Tool.LICENCE).orElse("");
        if (id.isEmpty()) {
            parameters.fault(Tool.LICENCE, "", "is missing", "an id of a licence");
        }
        parameters.check();
        Licence licence = edition.licences().get(id);
        if (licence == null) {
            throw Missing.entry("licence", id, edition.licences().keySet(), "/v1/licences");
        }
        return LicenceDetail.of(edition, licence);
    }

    private static Object profiles(Parameters parameters, Edition edition) {
        String name = parameters.get(Question.PROFILE).orElse("");
        parameters.check();
        return name.isEmpty()
                ? ProfileList.of(edition)
                : ProfileDetail.of(edition, edition.profile(name).orElseThrow(() -> Missing.profile(edition, name)));
    }

    private static Object offers(Parameters parameters, Edition edition) {
        RequestedList<Offer> listing = RequestedList.of(ListedKind.OFFERS, parameters, edition, OFFERS);
        parameters.check();
        return ReferenceLists.Offers.of(edition, listing);
    }

    private static Object assessed(Parameters parameters, Edition edition) {
        Optional<String> id = named(parameters);
        Language language = parameters.language(Language.EN);
        Optional<Profile> profile = Selection.profile(
                parameters,
                edition,
                Question.PROFILE,
                parameters.get(Question.PROFILE).orElse(""));
        parameters.check();
        return ModelAssessment.of(edition, model(edition, id.orElseThrow()), profile.orElseThrow(), language);
    }

    private static Object compared(Parameters parameters, Edition edition) {
        Language language = parameters.language(Language.EN);
        if (parameters.get(Question.PROFILES).isEmpty()) {
            parameters.fault(Question.PROFILES, "", "is missing", "one profile at least");
        }
        Selection asked = Selection.of(parameters, edition, FEWEST);
        parameters.check();
        return Comparison.of(
                edition,
                asked.models(),
                asked.profiles(),
                language,
                asked.at(Question.COMPARISON.path(), edition).written());
    }

    private static Object audited(Parameters parameters, @Nullable Object document, Edition edition, Place place) {
        List<Profile> profiles = Selection.profiles(parameters, edition);
        if (!(document instanceof String text) || text.isBlank()) {
            parameters.fault(Tool.DOCUMENT, "", "is missing", "a text");
        } else if (text.length() > Tool.LONGEST_DOCUMENT) {
            parameters.fault(
                    Tool.DOCUMENT,
                    text.substring(0, 20) + "…",
                    "is too long",
                    "at most %d characters".formatted(Tool.LONGEST_DOCUMENT));
        }
        Set<String> without = Audits.without(parameters);
        parameters.check();
        return Audits.of(
                String.valueOf(document).getBytes(StandardCharsets.UTF_8), edition, profiles, without, place::goOn);
    }

    private static Optional<String> named(Parameters parameters) {
        Optional<String> id = parameters.get(Tool.MODEL);
        if (id.isEmpty()) {
            parameters.fault(Tool.MODEL, "", "is missing", "an id or alias of a model");
        }
        return id;
    }

    /** The model with an id or alias. */
    private static AiModel model(Edition edition, String id) {
        return Selection.model(edition, id).orElseThrow(() -> Missing.model(edition, id));
    }
}
