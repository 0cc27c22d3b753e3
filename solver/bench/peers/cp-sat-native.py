"""The native CP-SAT as a peer of the bench.

Reads a model as JSON from standard input (variables, constraints, objective and hint as CP-SAT names them), solves it with two
workers in the seconds given, and writes one line of JSON for each better point and one for the end.
"""

import json
import sys

from ortools.sat.python import cp_model


def tell(**line):
    print(json.dumps(line), flush=True)


class Told(cp_model.CpSolverSolutionCallback):
    """Writes each better point down with its seconds."""

    def __init__(self, variables):
        super().__init__()
        self.variables = variables

    def on_solution_callback(self):
        tell(
            kind="found",
            status="FEASIBLE",
            seconds=self.wall_time,
            value=self.objective_value,
            bound=self.best_objective_bound,
            point=[self.value(each) for each in self.variables],
        )


def define(given):
    model = cp_model.CpModel()
    variables = [model.new_int_var(*each["domain"], "") for each in given["variables"]]

    def total(terms):
        return cp_model.LinearExpr.weighted_sum([variables[at] for at in terms["vars"]], terms["coeffs"])

    for each in given["constraints"]:
        linear = each["linear"]
        if linear["vars"]:
            model.add_linear_constraint(total(linear), *linear["domain"])
    objective = given["objective"]
    model.minimize(total(objective) + objective["offset"])
    hint = given.get("solutionHint", {"vars": [], "values": []})
    for at, value in zip(hint["vars"], hint["values"]):
        model.add_hint(variables[at], round(value))
    return model, variables


model, variables = define(json.load(sys.stdin))
solver = cp_model.CpSolver()
solver.parameters.max_time_in_seconds = float(sys.argv[1])
solver.parameters.num_search_workers = 2
solver.parameters.random_seed = 1
status = solver.solve(model, Told(variables))
found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
tell(
    kind="end",
    status=solver.status_name(status),
    seconds=solver.wall_time,
    value=solver.objective_value if found else 0,
    bound=solver.best_objective_bound,
    point=[solver.value(each) for each in variables] if found else None,
)
