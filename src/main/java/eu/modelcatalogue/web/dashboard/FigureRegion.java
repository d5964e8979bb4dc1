package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the developer of a model has its seat, as figures set it apart: the Union, the two countries with most models, all others. */
enum FigureRegion implements Word {
    EU("EU"),
    US("US"),
    CN("CN"),
    /** Another country: those of the EEA outside the Union, Switzerland and the United Kingdom among them. */
    REST("rest"),
    /** The origin is unknown. */
    UNKNOWN("unknown"),
    ALL("all");

    /** That together are all models, none of them twice. */
    static final List<FigureRegion> APART = List.of(EU, US, CN, REST, UNKNOWN);

    private static final String REGION = "region";
    private static final String COUNTRY = "country";

    /** Countries of no part of the rest. Sorted: they stand in addresses, and what has no order has another at each start. */
    private static final SortedSet<String> ELSEWHERE = new TreeSet<>(List.of(US.word, CN.word, Fact.UNKNOWN));

    private final String word;

    FigureRegion(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The models of a query that come from there. */
    Query among(Query query) {
        return switch (this) {
            case EU ->
                query.draft().filter(REGION, Query.Filter.of(Region.EU.word())).query();
            case US, CN -> query.draft().filter(COUNTRY, Query.Filter.of(word)).query();
            case REST ->
                query.draft()
                        .filter(REGION, Query.Filter.without(Region.EU.word()))
                        .filter(COUNTRY, new Query.Filter(Set.of(), ELSEWHERE))
                        .query();
            case UNKNOWN ->
                query.draft()
                        .filter(REGION, Query.Filter.of(Region.UNKNOWN.word()))
                        .query();
            case ALL -> query;
        };
    }
}
