package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.resolution.ResolvedContent;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives judgements access to the licences, models and profiles of an edition. */
final class EditionLibrary implements Case.Library {

    private final Function<String, LicenceExpression> expressions;
    private final Map<String, Licence> licences;
    private final Map<String, LicenceTerms> terms = new HashMap<>();
    /** More expressions than a catalogue uses; further ones from declarations are combined again each time. */
    private static final int MOST_COMBINED = 5_000;

    private final Map<String, LicenceTerms> combined = new ConcurrentHashMap<>();
    private final Map<String, Profile> profiles;
    private final Map<String, Source> sources;
    private final Function<String, Optional<AiModel>> models;

    EditionLibrary(
            Function<String, LicenceExpression> expressions,
            ResolvedContent resolved,
            Map<String, Profile> profiles,
            Map<String, Source> sources) {
        this.expressions = expressions;
        this.licences = resolved.licences();
        this.models = resolved.byName();
        this.profiles = profiles;
        this.sources = sources;
        licences.forEach((id, licence) -> terms.put(id, licence.terms()));
    }

    Case of(AiModel model) {
        return Case.of(
                new Subject(SubjectKind.MODEL, model.id()),
                model.facts(),
                new Subject(SubjectKind.ORGANISATION, model.developer().id()),
                model.developer().facts(),
                this);
    }

    @Override
    public LicenceExpression expression(String text) {
        return expressions.apply(text);
    }

    @Override
    public Facts licence(String id) {
        Licence licence = licences.get(id);
        return licence == null ? Facts.NONE : licence.facts();
    }

    @Override
    public LicenceTerms terms(String id) {
        return terms.getOrDefault(id, LicenceTerms.UNKNOWN);
    }

    /** Cached, because every rule of every profile asks for the same few. */
    @Override
    public LicenceTerms combined(String expression) {
        LicenceTerms known = combined.get(expression);
        if (known == null) {
            known = Case.Library.super.combined(expression);
            if (combined.size() < MOST_COMBINED) {
                combined.put(expression, known);
            }
        }
        return known;
    }

    @Override
    public boolean knowsOrganisations(String source) {
        Source known = sources.get(source);
        return known == null || known.knowsOrganisations();
    }

    @Override
    public @Nullable Case model(String id) {
        return models.apply(id).map(this::of).orElse(null);
    }

    @Override
    public Profile profile(String key) {
        return Objects.requireNonNull(profiles.get(key), key);
    }
}
