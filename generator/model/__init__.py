"""The planning data of a dinas: values, trees, officials and indicators, over years and stages.

    values    rupiah, nilai, nihil, kode, nip, tanggal; bilangan, terbilang, cetak print and read
    skema/    the shape of each YAML file, and what is wrong with it by line and column
    pembaca   reads the files of a dinas, each once
    runtime   perencanaan ▸ tahun, renstra ▸ simpul, indikator; gabungan joins trees;
              tahapan, hitung, bertahap say what a value is at a stage and up to a cut-off

What is wrong with content:

    B201  a list, keys or a single value where another belongs
    B202  unknown key                       B203  unknown word (choice, stage, triwulan)
    B204  missing or empty key              B210  value that cannot be used
    B211  not a number, amount, year, id    B212  ambiguous number or date
    B213  negative amount                   B214  not a kode
    B215  no such date                      B216  not an NIP
    B217  values that do not go together    B220  kode of another level
    B221  kode outside its parent's         B222  kode twice
    B223  id twice                          B224  id that nobody has
    B225  predicate beside numbers          B230  missing file
    B231  no Renstra for the year           B232  data file without description
    B233  wrong description of fields       B234  unknown official, or nobody in office
"""

from __future__ import annotations

from generator.model.jsonschema import json_schema
from generator.model.perencanaan import Perencanaan, load

__all__ = ["Perencanaan", "json_schema", "load"]
