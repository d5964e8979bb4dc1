// Asks the six questions, and one that is refused, through the client of openapi-generator for Go; writes what it says in the form of generated.ts.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	catalogue "example.eu/catalogue"
)

func there[T any](answer T, fault error) T {
	if fault != nil {
		fmt.Fprintln(os.Stderr, fault)
		os.Exit(1)
	}
	return answer
}

func main() {
	configuration := catalogue.NewConfiguration()
	configuration.Servers = catalogue.ServerConfigurations{{URL: os.Args[1]}}
	client := catalogue.NewAPIClient(configuration)
	ctx := context.Background()
	id := "mistral-small-3.2"
	found, _, fault := client.ModelsAPI.SearchModels(ctx).Region("EU").Weights("open").Sort("name").Limit(5).Execute()
	there(found, fault)
	model, _, fault := client.ModelsAPI.GetModel(ctx, id).Execute()
	there(model, fault)
	assessment, _, fault := client.CriteriaAPI.GetAssessment(ctx, id, "letter-2025").Execute()
	there(assessment, fault)
	comparison, _, fault := client.ModelsAPI.CompareModels(ctx).Models("mistral-small-3.2,apertus-70b").Execute()
	there(comparison, fault)
	bill, _, fault := client.ModelsAPI.GetBillOfMaterials(ctx, id).Execute()
	there(bill, fault)
	_, _, refused := client.ModelsAPI.SearchModels(ctx).Country("de").Execute()
	var problem *catalogue.GenericOpenAPIError
	if !errors.As(refused, &problem) {
		fmt.Fprintln(os.Stderr, "Nothing was refused")
		os.Exit(1)
	}
	var told struct {
		Errors []struct {
			DidYouMean string `json:"didYouMean"`
		} `json:"errors"`
	}
	there(0, json.Unmarshal(problem.Body(), &told))
	ids := []string{}
	for _, item := range found.Items {
		ids = append(ids, item.GetId())
	}
	compared := []string{}
	for _, one := range comparison.Models {
		compared = append(compared, one.Id)
	}
	fmt.Println(string(there(json.Marshal(map[string]any{
		"total": found.Total, "ids": ids, "licence": model.Licence, "facts": len(model.Facts), "verdict": assessment.Assessment.Verdict,
		"compared": compared, "bill": bill["bomFormat"], "refused": []string{told.Errors[0].DidYouMean},
	}))))
}
