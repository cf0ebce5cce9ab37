import type { StatusPageWords } from './en';

export const id: StatusPageWords = {
  name: 'Status |||| Status',
  menu: 'Status',
  title: 'Status sistem ini',
  checkedAt: 'Diperiksa: %{at}',
  again: 'Periksa lagi',
  summary: {
    bad: '%{smart_count} hal perlu dibereskan.',
    noneBad: 'Tidak ada yang perlu dibereskan.',
    noneBadOfKnown: 'Dari yang dapat diperiksa, tidak ada yang perlu dibereskan.',
    warn: '%{smart_count} hal sebaiknya dilihat.',
    unknown: '%{smart_count} tidak dapat diketahui atau tidak diperiksa.',
  },
  states: {
    bad: 'Perlu dibereskan',
    warn: 'Sebaiknya dilihat',
    unknown: 'Tidak diketahui atau tidak diperiksa',
    good: 'Baik',
  },
  whole:
    'npm run teduh -- doctor memeriksa hal yang sama di server, dan juga memverifikasi seluruh jejak audit.',
  checks: {
    workspace: {
      title: 'Ruang kerja',
      says: {
        live: 'Ini sistem nyata.',
        demonstration: 'Ini demonstrasi dengan orang rekaan.',
        sandbox: 'Ini ruang latihan dengan orang rekaan.',
        none: 'Basis data ini belum menjadi ruang kerja: npm start membuat demonstrasi, npm start -- --empty membuat sistem nyata.',
      },
    },
    migrations: {
      title: 'Skema basis data',
      says: {
        current: 'Semua %{known} migrasi sudah dijalankan.',
        missing:
          '%{ran} dari %{known} migrasi sudah dijalankan. Jalankan npm run teduh -- prepare, lalu mulai lagi.',
        newer: 'Rilis yang lebih baru sudah memigrasi basis data ini. Perbarui server ini juga.',
      },
    },
    databaseLogins: {
      title: 'Login basis data',
      says: {
        narrow: 'Login server tidak memiliki apa pun dan tidak melewati keamanan baris.',
        wide: 'Terlalu banyak yang diizinkan bagi: %{logins}. Jalankan npm run teduh -- prepare sebagai pemilik, dan cabut hak lain yang pernah diberikan.',
      },
    },
    publicAddress: {
      title: 'Alamat',
      says: {
        https: 'Orang membuka %{address}.',
        local:
          'Hanya dapat dibuka dari mesin ini. Untuk yang lain, pasang TLS di depannya dan atur TEDUH_URL.',
        http: '%{address} tidak terenkripsi. Pasang TLS di depannya dan atur TEDUH_URL ke alamat https.',
      },
    },
    masterKey: {
      title: 'Kunci induk',
      says: {
        apart: 'Kunci induk disimpan terpisah dari data.',
        sameDisk:
          'Kunci induk terpisah dari data, tetapi ada di disk yang sama: siapa pun yang mengambil disk itu mendapat keduanya. Pindahkan ke disk lain dan sebutkan di TEDUH_MASTER_KEY_FILE.',
        beside:
          'Kunci induk ada di samping data. Pindahkan ke disk atau folder lain dan sebutkan di TEDUH_MASTER_KEY_FILE.',
        besideInvented: 'Kunci induk ada di samping data, yang rekaan.',
      },
    },
    keyFiles: {
      title: 'Berkas kunci',
      says: {
        closed: 'Hanya pemiliknya yang dapat membaca berkas kunci.',
        open: 'Orang lain dapat membaca %{files}. Jadikan masing-masing milik pemiliknya saja: chmod 600.',
        missing: 'Belum ada: %{files}. Kunci dibuat saat pertama kali diperlukan.',
      },
    },
    keyCopies: {
      title: 'Salinan kunci',
      says: {
        several: '%{custodians} orang menyimpan salinan kunci, menurut TEDUH_KEY_CUSTODIANS.',
        one: 'Hanya satu orang menyimpan salinan kunci. Beri salinan kepada orang kedua dan atur TEDUH_KEY_CUSTODIANS=2.',
        untold:
          'Belum dinyatakan siapa menyimpan salinan kunci. Tanpa kunci tidak ada yang dapat dibuka lagi: beri salinan kepada dua orang dan atur TEDUH_KEY_CUSTODIANS=2.',
        invented: 'Tidak diminta untuk data rekaan.',
      },
    },
    backup: {
      title: 'Cadangan di mesin lain',
      says: {
        none: 'Rilis ini tidak membuat cadangan sendiri. Setiap hari, salin basis data ke mesin lain dengan pg_dump, tanpa tabel key_wraps; simpan key_wraps dan berkas kunci di tempat kedua.',
        invented: 'Rilis ini tidak membuat cadangan sendiri. Data rekaan tidak memerlukannya.',
      },
    },
    restoreDrill: {
      title: 'Latihan pemulihan',
      says: {
        none: 'Rilis ini tidak mencatat pemulihan. Setiap 30 hari, pulihkan salinan Anda ke basis data kosong dan jalankan npm run teduh -- audit verify di situ.',
        invented: 'Tidak diminta untuk data rekaan.',
      },
    },
    auditSealed: {
      title: 'Jejak audit: penyegelan',
      says: {
        sealed: 'Setiap peristiwa disegel dalam hitungan detik.',
        waiting:
          'Ada peristiwa yang menunggu disegel selama %{seconds} detik. Cari “audit not sealed” di log server; jika tidak ada server yang berjalan, jalankan satu.',
      },
    },
    auditCheckpoint: {
      title: 'Jejak audit: titik pemeriksaan',
      says: {
        signed: 'Titik pemeriksaan terakhir mencakup semua %{records} catatan.',
        recent: 'Titik pemeriksaan terakhir ditandatangani %{minutes} menit yang lalu.',
        old: 'Titik pemeriksaan terakhir ditandatangani %{minutes} menit yang lalu dan sejak itu ada %{behind} catatan. Periksa apakah TEDUH_AUDIT_CHECKPOINTS dapat ditulisi.',
        none: 'Belum ada titik pemeriksaan di mesin ini, padahal ada %{records} catatan. Periksa apakah TEDUH_AUDIT_CHECKPOINTS dapat ditulisi.',
        empty: 'Belum ada yang perlu ditandatangani.',
        unreadable:
          'Titik pemeriksaan tidak dapat dibaca. Periksa TEDUH_AUDIT_CHECKPOINTS dan beri tahu auditor Anda.',
      },
    },
    auditChain: {
      title: 'Jejak audit: rantai',
      says: {
        agrees: 'Ujung rantai cocok dengan titik pemeriksaan terakhir.',
        verified: '%{records} catatan masih seperti saat disegel.',
        contradicts:
          'Rantai bertentangan dengan titik pemeriksaan terakhir. Biarkan basis data dan titik pemeriksaan apa adanya dan beri tahu auditor Anda.',
        broken:
          '%{finding} Biarkan basis data dan titik pemeriksaan apa adanya dan beri tahu auditor Anda.',
        unsigned: 'Tidak ada titik pemeriksaan untuk membandingkan rantai.',
      },
    },
    forbiddenPairs: {
      title: 'Peran yang tidak boleh bertemu',
      says: {
        none: 'Tidak ada yang memegang peran yang tidak boleh bertemu pada satu orang.',
        some: 'Orang yang memegang peran yang tidak boleh bertemu: %{count}. Cabut salah satu perannya di Akun.',
      },
    },
    smallOffices: {
      title: 'Kantor kecil',
      says: {
        none: 'Tidak ada program yang dijalankan sebagai kantor kecil.',
        some: 'Satu orang boleh mengurus akun dan menangani kasus di: %{programmes}. Periksa siapa yang melakukannya, dan akhiri dengan npm run teduh -- programme small-office bila kantornya sudah bertambah orang.',
      },
    },
    administrators: {
      title: 'Administrator di kantor pusat',
      says: {
        enough: 'Orang yang mengurus akun di kantor pusat: %{count}.',
        few: 'Kurang dari dua orang mengurus akun di kantor pusat, sehingga tidak seorang pun dapat diberi peran tinggi: npm run teduh -- user administrator membuat yang kedua.',
      },
    },
    breakGlass: {
      title: 'Pembukaan darurat',
      says: {
        none: 'Setiap pembukaan darurat sudah ditinjau.',
        waiting:
          'Pembukaan darurat yang belum ditinjau siapa pun: %{count}. Minta auditor atau supervisor meninjaunya dalam tiga hari.',
        overdue:
          'Pembukaan darurat yang belum ditinjau siapa pun: %{count}, di antaranya %{overdue} lebih dari tiga hari. Minta auditor meninjaunya hari ini.',
        locked:
          'Pembukaan darurat yang belum ditinjau siapa pun: %{count}. Pembukaan baru tidak mungkin di %{programmes} sampai auditor meninjaunya.',
      },
    },
    highRoles: {
      title: 'Permintaan peran tinggi',
      says: {
        none: 'Tidak ada permintaan yang menunggu.',
        new: 'Permintaan yang menunggu administrator kedua: %{count}. Lihat di Peran tinggi.',
        waiting:
          'Permintaan yang menunggu administrator kedua: %{count}, yang tertua sejak %{days} hari. Lihat di Peran tinggi.',
      },
    },
    secondFactors: {
      title: 'Faktor kedua',
      says: {
        all: 'Setiap akun yang masuk memiliki faktor kedua.',
        missing:
          'Akun yang masuk tanpa faktor kedua: %{count}. Buatkan kode sekali pakai yang baru di Akun.',
        invented: 'Tidak diminta dalam demonstrasi.',
      },
    },
    passkeys: {
      title: 'Passkey peran tinggi',
      says: {
        all: 'Administrator, auditor, supervisor, dan petugas data memiliki passkey.',
        missing:
          'Administrator, auditor, supervisor, dan petugas data tanpa passkey: %{count}. Minta mereka menambahkannya di Cara Anda masuk, bila perangkatnya punya.',
        invented: 'Tidak diminta dalam demonstrasi.',
      },
    },
    disk: {
      title: 'Disk',
      says: {
        room: 'Disk data terisi %{percent}%.',
        roomHere:
          'Disk TEDUH_DATA terisi %{percent}%. Disk basis data tidak terlihat dari sini: pantau di tempatnya.',
        full: 'Disk yang dipakai Teduh terisi %{percent}%. Kosongkan sebagian, atau pindahkan data ke disk yang lebih besar, sebelum sistem berhenti.',
        unknown: 'Seberapa penuh disk tidak dapat diketahui dari sini.',
      },
    },
    clock: {
      title: 'Jam',
      says: {
        agree: 'Jam server dan basis data sama.',
        differ:
          'Jam server dan basis data berbeda %{seconds} detik. Atur keduanya dengan layanan waktu yang sama.',
      },
    },
    clockSource: {
      title: 'Layanan waktu',
      says: {
        synchronised: 'Jam sistem diatur oleh layanan waktu.',
        unsynchronised:
          'Layanan waktu di mesin ini belum mengatur jamnya selama sehari. Periksa dengan timedatectl, dan pastikan mesin dapat menghubungi server waktunya.',
        unknown:
          'Apakah jam sistem diatur oleh layanan waktu tidak dapat diketahui dari sini. Tanyakan kepada sistem: timedatectl.',
      },
    },
    release: {
      title: 'Umur paket',
      says: {
        recent: 'Versi %{version} dirilis %{days} hari yang lalu, bersama paket-paketnya.',
        old: 'Versi %{version} dirilis %{days} hari yang lalu: paket-paketnya belum memuat perbaikan sejak itu. Perbarui.',
        undated:
          'Versi %{version} tidak memiliki tanggal rilis, jadi umur paket-paketnya tidak dapat diketahui. Gunakan versi yang sudah dirilis.',
      },
    },
  },
};
