// Asks the six questions, and one that is refused, through the client that is generated for Go; writes the answers in the common form.
package main

import (
	"bytes"
	"catalogue"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"os"
)

const (
	model  = "mistral-small-3.2"
	models = "mistral-small-3.2,llama-4-maverick,apertus-70b"
)

type object = map[string]any

func main() {
	configuration := catalogue.NewConfiguration()
	configuration.Servers = catalogue.ServerConfigurations{{URL: os.Args[1]}}
	client := catalogue.NewAPIClient(configuration)
	ctx := context.Background()

	page := func(offset int64) object {
		found, _, err := client.ModelsAPI.SearchModels(ctx).Region("EU").Weights("open").ComponentsWeightsFinal("released").
			Sort("name").Limit(5).Offset(offset).Execute()
		must(err)
		return read(found)
	}
	pages := []object{page(0), page(5)}
	one, _, err := client.ModelsAPI.GetModel(ctx, model).Execute()
	must(err)
	judgedModel, _, err := client.CriteriaAPI.GetAssessment(ctx, model, "letter-2025").Execute()
	must(err)
	compared, _, err := client.ModelsAPI.CompareModels(ctx).Models(models).Execute()
	must(err)
	dossier, _, err := client.CriteriaAPI.GetDossier(ctx).Models(models).Execute()
	must(err)
	table, _, err := client.ModelsAPI.SearchModelsAsFile(ctx, "csv").Region("EU").Weights("open").Execute()
	must(err)

	asked := catalogue.NewDeclarationRequest()
	asked.Name = catalogue.PtrString("Lot 2")
	asked.BasedOn = catalogue.PtrString(model)
	asked.Declaration = &catalogue.Declaration{Components: &catalogue.DeclarationComponents{
		TrainingCode: &catalogue.DeclarationComponentsTrainingCode{
			Availability: catalogue.PtrString("released"), Licence: catalogue.PtrString("Apache-2.0")}}}
	asked.Profiles = []catalogue.ProfileAsked{
		{String: catalogue.PtrString("osaid-1.0")},
		{InlineProfile: catalogue.NewInlineProfile("our-tender", []catalogue.InlineProfileRulesInner{
			rule("R1", "trainingCode", "released"), rule("R2", "trainingDatasets", "released", "partial")})},
	}
	judged, _, err := client.CriteriaAPI.JudgeDeclaration(ctx).DeclarationRequest(*asked).Execute()
	must(err)

	_, _, err = client.ModelsAPI.SearchModels(ctx).Country("Atlantis").Execute()
	var refused *catalogue.GenericOpenAPIError
	if !errors.As(err, &refused) {
		panic("Nothing was refused")
	}
	problem := read(refused.Model())

	whole := read(one)
	assessment := read(judgedModel)["assessment"].(object)
	comparison := read(compared)
	document := content(dossier)
	list := content(table)
	answer := object{
		"search": object{"total": pages[0]["total"], "pages": []any{items(pages[0]), items(pages[1])}},
		"model": object{"id": whole["id"], "facts": each(whole["facts"], func(fact object) any {
			told := some(fact, "attribute", "value", "basis")
			told["evidence"] = each(fact["evidence"], only("source", "value", "asOf", "verification", "locator"))
			return told
		})},
		"assessment": with(some(assessment, "profile", "version", "verdict", "provisional"),
			"rules", each(assessment["rules"], only("id", "verdict", "required", "reason"))),
		"comparison": object{
			"models":     each(comparison["models"], func(one object) any { return one["id"] }),
			"attributes": each(comparison["attributes"], only("attribute", "same", "values")),
			"verdicts":   each(comparison["verdicts"], only("profile", "same", "values")),
		},
		"dossier": object{"begins": string(document[:4]), "sum": sum(document)},
		"list":    object{"lines": bytes.Count(list, []byte("\r\n")), "sum": sum(list)},
		"judged": each(read(judged)["assessments"], func(one object) any {
			return with(some(one, "profile", "verdict", "provisional"), "rules", each(one["rules"], only("id", "verdict")))
		}),
		"problem": with(some(problem, "status", "type", "title"),
			"errors", each(problem["errors"], only("parameter", "value", "allowed"))),
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	must(out.Encode(answer))
}

func rule(id string, component string, availabilities ...string) catalogue.InlineProfileRulesInner {
	return *catalogue.NewInlineProfileRulesInner(
		id, catalogue.Condition{Component: catalogue.NewConditionComponent(component, availabilities)})
}

func items(page object) any {
	return each(page["items"], func(item object) any {
		return with(some(item, "id", "name", "licence", "g7", "released", "verdicts"),
			"developer", item["developer"].(object)["id"])
	})
}

// What a type of the client has taken out of an answer, as the client would write it.
func read(typed any) object {
	written, err := json.Marshal(typed)
	must(err)
	var names object
	must(json.Unmarshal(written, &names))
	return names
}

func each(list any, told func(object) any) []any {
	all := []any{}
	for _, one := range list.([]any) {
		all = append(all, told(one.(object)))
	}
	return all
}

func only(names ...string) func(object) any {
	return func(one object) any { return some(one, names...) }
}

func some(one object, names ...string) object {
	told := object{}
	for _, name := range names {
		told[name] = one[name]
	}
	return told
}

func with(one object, name string, value any) object {
	one[name] = value
	return one
}

func content(file *os.File) []byte {
	_, err := file.Seek(0, io.SeekStart)
	must(err)
	all, err := io.ReadAll(file)
	must(err)
	return all
}

func sum(content []byte) string {
	digest := sha256.Sum256(content)
	return hex.EncodeToString(digest[:])
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
