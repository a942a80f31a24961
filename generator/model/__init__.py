"""The planning data of a dinas: values, trees, officials and indicators, over years and stages.

values    nilai, rupiah, kode, nip, tanggal, terbilang
skema     the shape of each YAML file, and what is wrong with it by line and column
runtime   bertahap, pohon, indikator, renstra, tahun, perencanaan: what templates see
"""
