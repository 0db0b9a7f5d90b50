import type { ScratchCommit } from './fast-import.ts'

const PEOPLE = ['Ada', 'Grace', 'Linus'] as const
const START = Date.UTC(2024, 0, 8, 9) / 1000
const HOUR = 3600
const FILES_PER_COMMIT = 2

/** A made-up project of about `files` files, by three people in small commits with a merged branch now and then. Always the same. */
export const teamProject = (files: number): readonly ScratchCommit[] => {
  const all = [...projectFiles(files)]
  const commits: ScratchCommit[] = []
  for (let index = 0; index < all.length; index += FILES_PER_COMMIT) {
    const part = all.slice(index, index + FILES_PER_COMMIT)
    const number = commits.length
    const what = part[0]?.[0] ?? ''
    commits.push({
      author: PEOPLE[number % PEOPLE.length] ?? 'Ada',
      at: START + number * 5 * HOUR,
      message: number % 4 === 0 ? `Add ${what}, fixes #${number}` : `Add ${what} with its validation`,
      files: new Map(part),
    })
    if (number % 10 === 9) commits.push(mergeOf(commits.length, part))
  }
  return commits
}

/** Merges the commit before, which made these files, into the one before that. */
const mergeOf = (number: number, files: Iterable<[string, string]>): ScratchCommit => ({
  author: 'Ada',
  at: START + (number - 1) * 5 * HOUR + HOUR,
  message: `Merge pull request #${number} from grace/orders-${number}`,
  files: new Map(files),
  after: number - 2,
  merges: number - 1,
})

function* projectFiles(count: number): Generator<[string, string]> {
  yield ['README.md', README]
  yield ['requirements.txt', 'flask==3.0.0\nsqlalchemy==2.0.0\npytest==8.0.0\n']
  yield ['Dockerfile', DOCKERFILE]
  yield ['.github/workflows/ci.yml', WORKFLOW]
  yield ['shop/__init__.py', '']
  const modules = Math.floor((count - 5) / 2)
  for (let number = 0; number < modules; number++) {
    yield [`shop/orders_${number}.py`, moduleText(number)]
    yield [`tests/test_orders_${number}.py`, testText(number)]
  }
}

const README = `# Shop

A small shop that takes orders and keeps them in a database.

## Install

    pip install -r requirements.txt

## Use

    flask --app shop run
`

const DOCKERFILE = `FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["flask", "--app", "shop", "run"]
`

const WORKFLOW = `on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: pip install -r requirements.txt
      - run: pytest
`

/** About 90 lines that hold some of everything, with names that differ from module to module. */
const moduleText = (number: number): string => `"""Orders of warehouse ${number}."""
import json
import logging
from collections import defaultdict
from datetime import datetime

from flask import Blueprint, jsonify, request
${number > 0 ? `from shop.orders_${number - 1} import price_${number - 1}\n` : ''}
log = logging.getLogger(__name__)
orders_${number} = Blueprint("orders_${number}", __name__)


class OrderError${number}(Exception):
    """An order that cannot be taken."""


class Order${number}:
    def __init__(self, customer, lines):
        self.customer = customer
        self.lines = list(lines)
        self.created = datetime.now()

    @property
    def total(self):
        return sum(line["price"] * line["count"] for line in self.lines)

    def add(self, name, price, count=1):
        if count < 1:
            raise OrderError${number}(f"count of {name} is {count}")
        self.lines.append({"name": name, "price": float(price), "count": int(count)})
        return self

    def as_dict(self):
        return {"customer": self.customer, "lines": [dict(line) for line in self.lines], "total": self.total}
${functionsText(number)}

def read_orders_${number}(path):
    try:
        with open(path) as file:
            data = json.load(file)
    except FileNotFoundError:
        log.warning("no orders in %s", path)
        return []
    except ValueError as error:
        raise OrderError${number}("not JSON") from error
    return [Order${number}(entry["customer"], entry["lines"]) for entry in data["orders"]]


def by_customer_${number}(orders):
    groups = defaultdict(list)
    for order in orders:
        groups[order.customer].append(order)
    return {customer: len(found) for customer, found in groups.items()}


@orders_${number}.route("/warehouse/${number}/orders", methods=["POST"])
def create_${number}():
    body = request.get_json()
    order = Order${number}(body["customer"], [])
    for line in body["lines"]:
        order.add(line["name"], line["price"], line.get("count", 1))
    return jsonify(order.as_dict()), 201


@orders_${number}.route("/warehouse/${number}/orders/<int:order_id>")
def show_${number}(order_id):
    return jsonify({"id": order_id, "warehouse": ${number}})
`

const functionsText = (number: number): string => `

def price_${number}(net, rate=0.${(number % 20) + 5}):
    gross = net * (1 + rate)
    if gross > ${100 + number}:
        return round(gross, 2), "large"
    return round(gross, 2), "small"


def cheapest_${number}(offers):
    best = None
    for name, price in offers:
        if best is None or price < best[1]:
            best = (name, price)
    return best
`

const testText = (number: number): string => `import pytest

from shop.orders_${number} import Order${number}, OrderError${number}, cheapest_${number}, price_${number}


@pytest.fixture
def order():
    return Order${number}("ada", [])


def test_total_adds_lines(order):
    order.add("tea", 2.5, 2).add("cup", ${number + 1})
    assert order.total == 5 + ${number + 1}


def test_refuses_no_items(order):
    with pytest.raises(OrderError${number}):
        order.add("tea", 1, 0)


def test_large_price():
    assert price_${number}(1000)[1] == "large"


def test_cheapest():
    assert cheapest_${number}([("a", 3), ("b", 2)]) == ("b", 2)
`
