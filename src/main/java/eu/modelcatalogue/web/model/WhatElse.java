package eu.modelcatalogue.web.model;

import eu.modelcatalogue.catalogue.Exit;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.web.fragments.OfferRow;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What remains if a service or the developer ends a model.
 *
 * @param hostsSaid how many services run the same weights, as of which day; that none was found
 * @param hosts these services, with where they run, their seat and who controls them
 * @param hardwareSaid why nothing is said of own hardware; empty where the smallest hardware is named
 * @param hardware the smallest hardware, by number of bits
 * @param othersSaid what the other models have in common with it; that there is none
 * @param others the other models
 * @param api where programs find the same
 */
public record WhatElse(
        String hostsSaid,
        List<Entry> hosts,
        String hardwareSaid,
        List<String> hardware,
        String othersSaid,
        List<Entry> others,
        String api) {

    /** A service or a model, and what is said of it. */
    public record Entry(Link link, String said) {}

    static WhatElse of(Page page, AiModel model) {
        Exit exit = Exit.of(page.edition(), model);
        Map<String, Offer> byService = new LinkedHashMap<>();
        exit.hosts().forEach(offer -> byService.putIfAbsent(offer.service().id(), offer));
        return new WhatElse(
                hostsSaid(page, byService.size()),
                byService.values().stream().map(offer -> host(page, offer)).toList(),
                ModelToRun.noFigure(model)
                        .map(why -> page.say("model.hardwareNone." + why.word()))
                        .orElseGet(() -> exit.smallest().isEmpty() ? page.say("model.exitTooLarge") : ""),
                exit.smallest().stream()
                        .map(fit -> page.say(
                                fit.need().isWeightsOnly() ? "model.exitHardwareWeights" : "model.exitHardware",
                                page.number(fit.bits()),
                                page.say("model.hardwareName." + fit.hardware().id())))
                        .toList(),
                othersSaid(page, exit),
                exit.nextBest().stream().map(other -> other(page, model, other)).toList(),
                Paths.model(model.id()) + "/exit");
    }

    private static String hostsSaid(Page page, int services) {
        return page.edition()
                .offers()
                .asOf()
                .map(day -> services == 0
                        ? page.say("model.servedNobody", page.date(day))
                        : page.say("model.exitHosts", page.count("model.servedServices", services), page.date(day)))
                .orElseGet(() -> page.say("model.servedNoList"));
    }

    private static String othersSaid(Page page, Exit exit) {
        if (exit.nextBest().isEmpty()) {
            return page.say("model.exitNoOthers");
        }
        int criteria = exit.criteria().size();
        return page.say("model.exitOthers") + (criteria == 0 ? "" : " " + page.count("model.exitCriteria", criteria));
    }

    private static Entry host(Page page, Offer offer) {
        Service service = offer.service();
        return new Entry(
                new Link(page.href("/services", service.id()), service.name()),
                page.say(
                        "model.exitHost",
                        OfferRow.sites(page, offer.sites()),
                        country(page, service.seat()),
                        OfferRow.control(page, service)));
    }

    private static String country(Page page, String country) {
        return country.equals(Fact.UNKNOWN)
                ? page.word("value.unknown")
                : page.typeset(page.wording().values().country(country));
    }

    private static Entry other(Page page, AiModel model, Exit.NextBest other) {
        int languages = model.facts().values(Attribute.LANGUAGES_CLAIMED).size();
        String developer = other.model().developer().name();
        return new Entry(
                page.link(other.model()),
                languages == 0
                        ? developer
                        : page.say(
                                "model.exitOther", developer, page.number(other.languages()), page.number(languages)));
    }
}
