/** Words of the figures; the catalogue of `reports` carries them, because every figure is a report's. */
export const figureWords = {
  en: {
    persons: '%{number} person |||| %{number} persons',
    records: '%{number} record |||| %{number} records',
    mark: '%{name}: %{value}',
    markSoFar: '%{name}, so far: %{value}',
    markOf: '%{group}, %{name}',
    keys: 'Arrow keys move from mark to mark.',
    soFar: 'so far',
    noData: 'no data',
    noDataLines: 'no|data',
    hidden: 'hidden',
    hiddenLong: 'hidden to protect people, not zero',
    hiddenTitle: 'Hidden to protect people.',
    hiddenWhy:
      'One group is under %{threshold}; another is hidden so that it cannot be worked out. Not zero.',
    year: 'Year',
    class: 'Class',
    total: 'Total',
    sum: 'Sum of bars **%{sum}** · distinct persons **%{total}**.',
    sumOnly: 'Sum of bars **%{sum}**.',
    sumDifference:
      'Difference %{difference}: a person assisted in more than one year is in several bars.',
    sumDifferenceRegistered:
      'Difference %{difference}: a person registered in more than one year is in several bars.',
    sumSame: 'No difference: nobody is in two bars.',
    sumYears: 'Sum of the years **%{sum}** · distinct persons **%{total}**.',
    sumOnlyYears: 'Sum of the years **%{sum}**.',
    sumDifferenceYears:
      'Difference %{difference}: a person assisted in more than one year is in each of them.',
    sumDifferenceRegisteredYears:
      'Difference %{difference}: a person registered in more than one year is in each of them.',
    sumSameYears: 'No difference: nobody is in two years.',
    tableOf: 'Table: %{title}',
    showAll: 'Show all %{smart_count}',
    showFewer: 'Show the first %{smart_count}',
  },
  id: {
    persons: '%{number} orang',
    records: '%{number} catatan',
    mark: '%{name}: %{value}',
    markSoFar: '%{name}, sejauh ini: %{value}',
    markOf: '%{group}, %{name}',
    keys: 'Tombol panah berpindah dari batang ke batang.',
    soFar: 'sejauh ini',
    noData: 'tidak ada data',
    noDataLines: 'tidak|ada data',
    hidden: 'disembunyikan',
    hiddenLong: 'disembunyikan demi keselamatan, bukan nol',
    hiddenTitle: 'Disembunyikan demi keselamatan.',
    hiddenWhy:
      'Ada kelompok di bawah %{threshold} orang; satu kelompok lain ikut ditutup supaya tidak bisa dihitung dari jumlah. Bukan nol.',
    year: 'Tahun',
    class: 'Kelompok',
    total: 'Jumlah',
    sum: 'Jumlah semua batang **%{sum}** · orang berbeda **%{total}**.',
    sumOnly: 'Jumlah semua batang **%{sum}**.',
    sumDifference:
      'Selisih %{difference}: orang yang dibantu lebih dari satu tahun tampak di beberapa batang.',
    sumDifferenceRegistered:
      'Selisih %{difference}: orang yang didaftarkan lebih dari satu tahun tampak di beberapa batang.',
    sumSame: 'Tanpa selisih: tidak ada orang yang tampak di dua batang.',
    sumYears: 'Jumlah semua tahun **%{sum}** · orang berbeda **%{total}**.',
    sumOnlyYears: 'Jumlah semua tahun **%{sum}**.',
    sumDifferenceYears:
      'Selisih %{difference}: orang yang dibantu lebih dari satu tahun ada di setiap tahunnya.',
    sumDifferenceRegisteredYears:
      'Selisih %{difference}: orang yang didaftarkan lebih dari satu tahun ada di setiap tahunnya.',
    sumSameYears: 'Tanpa selisih: tidak ada orang yang ada di dua tahun.',
    tableOf: 'Tabel: %{title}',
    showAll: 'Tampilkan semua (%{smart_count})',
    showFewer: 'Tampilkan %{smart_count} teratas',
  },
};
