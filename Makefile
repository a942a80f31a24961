# Naskah: perintah yang sering dipakai. `make help` menjelaskan semuanya.
#
#   make build                                             semua dokumen
#   make build DINAS=pasaman-barat/diskopukm               dokumen satu dinas
#   make build DINAS=… TAHUN=2023 DOKUMEN=renja            satu dokumen
#   make build OPSI=--html                                 dengan opsi naskah lainnya

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

DINAS   ?=
TAHUN   ?=
DOKUMEN ?=
OPSI    ?=
BERKAS  ?=
FOLDER  ?=
ARSIP   ?=
PYTHON  ?= python3
export ARSIP PYTHON

naskah  := .venv/bin/naskah
pilihan  = $(DINAS) $(if $(TAHUN),--tahun $(TAHUN)) $(if $(DOKUMEN),--dokumen $(DOKUMEN)) $(OPSI)

.PHONY: help build check archive verify arsip keluarkan diff baru schema panduan test lint bench setup setup-dev lock clean distclean

help: ## menjelaskan perintah-perintah ini
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
		awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'
	@echo
	@echo 'Mempersempit build dan check: DINAS=daerah/dinas TAHUN=2023 DOKUMEN=nama, misalnya'
	@echo '  make build DINAS=pasaman-barat/diskopukm TAHUN=2023 DOKUMEN=renja'
	@echo 'Arsip di folder lain: ARSIP=folder, misalnya'
	@echo '  make archive DINAS=badung/diskopukmp TAHUN=2023 DOKUMEN=pk-perubahan OPSI=--kolom-ttd'
	@echo '  make verify BERKAS=unduhan.pdf ARSIP=/srv/arsip-dinas'
	@echo 'Membandingkan dua tahapan, tahun, dokumen, atau arsip, misalnya'
	@echo '  make diff A=contoh/dinas-contoh/2024/renja-perubahan@induk B=@perubahan'
	@echo 'Memulai dokumen: jenisnya dipisahkan koma, misalnya'
	@echo '  make baru DINAS=pasaman-barat/diskopukm TAHUN=2026 DOKUMEN=renja,pk'

build: setup ## memasang yang perlu, lalu membuat PDF dan Word di build/
	@$(naskah) build $(pilihan)

check: setup ## memeriksa isian dan templat tanpa membuat berkas
	@$(naskah) check $(pilihan)

archive: setup ## mengarsipkan dokumen jadi sebagai revisi baru di arsip/
	@$(naskah) archive $(pilihan)

verify: setup ## membuktikan bahwa arsip, atau BERKAS, masih seperti semula
	@$(naskah) verify '$(BERKAS)' $(OPSI)

arsip: setup ## mendaftar revisi di arsip
	@$(naskah) arsip daftar $(pilihan)

keluarkan: setup ## mengeluarkan sumber dari BERKAS, sebuah PDF arsip, ke FOLDER
	@$(naskah) arsip keluarkan '$(BERKAS)' '$(FOLDER)'

diff: setup ## menunjukkan apa yang berubah pada data dari A ke B
	@$(naskah) diff '$(A)' '$(B)' $(OPSI)

baru: setup ## memulai daerah, dinas, tahun, atau dokumen baru untuk diisi
	@$(naskah) baru $(DINAS) $(TAHUN) $(if $(DOKUMEN),--dokumen $(DOKUMEN)) $(OPSI)

schema: setup ## menulis skema isian untuk penyunting (VS Code) ke build/skema/
	@$(naskah) schema

panduan: setup ## memperbarui daftar pemeriksaan dalam docs/panduan/pemeriksaan.md
	@$(naskah) explain --panduan

test: lint ## memasang alat uji, lalu memeriksa kode dan menjalankan semua uji
	@.ci/setup alat
	@.venv/bin/pytest -n 2

lint: setup-dev ## memeriksa gaya, format, dan tipe kode
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/mypy

bench: setup-dev ## mengukur kecepatan tiap tahap di samping mesin lain
	@.venv/bin/python -m tests.bench

setup: ## memasang Python, Pango, dan huruf yang diperlukan
	@.ci/setup pokok
	@.ci/setup sistem

setup-dev: setup ## memasang juga alat untuk mengembangkan Naskah
	@.ci/setup uji

lock: ## memperbarui daftar pustaka terkunci (requirements*.lock)
	@.ci/setup kunci

clean: ## menghapus hasil di build/
	@rm -rf build

distclean: clean ## menghapus juga .venv dan .tools
	@rm -rf .venv .tools .mypy_cache .pytest_cache .ruff_cache .hypothesis
