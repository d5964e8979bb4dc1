package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The regions of developers' seats in figures: the EU, the two countries with most models, and all others. */
enum FigureRegion implements Word {
    EU("EU"),
    US("US"),
    CN("CN"),
    /** Other countries, including those of the EEA outside the EU, Switzerland and the United Kingdom. */
    REST("rest"),
    /** The origin is unknown. */
    UNKNOWN("unknown"),
    ALL("all");

    /** Together they contain every model exactly once. */
    static final List<FigureRegion> APART = List.of(EU, US, CN, REST, UNKNOWN);

    private static final String REGION = "region";
    private static final String COUNTRY = "country";

    /** Values that are not in the rest. They are sorted, because they occur in addresses, and an unordered set would differ at each start. */
    private static final SortedSet<String> ELSEWHERE = new TreeSet<>(List.of(US.word, CN.word, Fact.UNKNOWN));

    private final String word;

    FigureRegion(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The query restricted to models from this region. */
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
