import type { Translation } from '../../i18n/words';
import type { AuditEventWords } from './en';

export const id: Translation<AuditEventWords> = {
  name: 'Peristiwa',
  menu: 'Jejak audit',
  fields: {
    at: 'Kapan',
    action: 'Apa yang terjadi',
    userName: 'Siapa',
    sourceAddress: 'Dari alamat',
  },
  list: {
    title: 'Jejak audit',
    lead: 'Siapa melakukan apa, dan apa yang ditolak, yang terbaru di atas. Waktu menurut %{zone}.',
    titleOfObject: 'Semua akses ke %{short}',
    leadOfObject:
      'Siapa saja yang membuka atau mengubah catatan ini, atau melihatnya dalam daftar, yang terbaru di atas. Waktu menurut %{zone}.',
    none: 'Belum ada yang dicatat',
    noneMore: 'Semua yang dilakukan orang dalam program Anda dicatat di sini.',
    noId: 'Ini bukan id yang lengkap',
    noIdMore: 'Tempel ke-36 karakter id, atau klik nama catatan dalam jejak.',
  },
  filters: {
    object: 'Id kasus atau catatan lain',
    user: 'Siapa',
    deed: 'Jenis perbuatan',
    decision: 'Hasil',
    at: 'Hari',
    allow: 'Terlaksana',
    deny: 'Ditolak',
    deeds: {
      signedIn: 'Masuk dan keluar',
      looked: 'Melihat daftar',
      opened: 'Membuka catatan',
      revealed: 'Membuka nama dan nomor',
      added: 'Menambah',
      changed: 'Mengubah',
      ran: 'Server sendiri',
    },
  },
  allowed: '%{who} %{did}',
  refused: '%{who} ditolak saat %{doing}: %{reason}',
  withReason: '%{told} (%{reason})',
  rows: '%{rows} %{things}',
  object: '%{kind} %{short}',
  allAccesses: '%{object}: tampilkan semua akses',
  allOf: '%{who}: tampilkan semua yang dilakukannya',
  operator: 'Operator',
  server: 'Server',
  nobody: 'Seseorang yang belum masuk',
  verbs: {
    list: { did: 'melihat daftar %{things}', doing: 'melihat daftar %{things}' },
    search: { did: 'mencari dan melihat %{things}', doing: 'mencari %{things}' },
    read: { did: 'membuka %{one}', doing: 'membuka %{one}' },
    create: { did: 'menambah %{one}', doing: 'menambah %{one}' },
    update: { did: 'mengubah %{one}', doing: 'mengubah %{one}' },
    erase: { did: 'menghapus %{one}', doing: 'menghapus %{one}' },
    revoke: { did: 'mencabut %{one}', doing: 'mencabut %{one}' },
    review: { did: 'meninjau %{one}', doing: 'meninjau %{one}' },
    other: { did: 'melakukan “%{action}”', doing: 'melakukan “%{action}”' },
  },
  acts: {
    session: {
      signIn: { did: 'masuk', doing: 'masuk' },
      enrol: {
        did: 'masuk pertama kali dengan kode pendaftaran',
        doing: 'masuk dengan kode pendaftaran',
      },
      read: { did: 'datang ke konsol', doing: 'datang ke konsol' },
      update: {
        did: 'mengunci atau membuka kunci sesinya, atau membuktikan dirinya',
        doing: 'membuka kunci sesinya atau membuktikan dirinya',
      },
      delete: { did: 'keluar', doing: 'keluar' },
    },
    account: {
      read: { did: 'melihat cara masuknya', doing: 'melihat cara masuknya' },
      update: { did: 'mengubah cara masuknya', doing: 'mengubah cara masuknya' },
    },
    'break-glass': {
      confirm: { did: 'membenarkan pembukaan darurat', doing: 'membenarkan pembukaan darurat' },
    },
    'sign-ins': {
      confirm: {
        did: 'membenarkan kode sekali pakai seseorang sebagai orang kedua',
        doing: 'membenarkan kode sekali pakai seseorang',
      },
      resetTries: {
        did: 'mengizinkan seseorang mencoba masuk lagi',
        doing: 'mengizinkan seseorang mencoba masuk lagi',
      },
      enrol: {
        did: 'membuat kode pendaftaran untuk seseorang',
        doing: 'membuat kode pendaftaran untuk seseorang',
      },
    },
    programmes: {
      caseload: {
        did: 'melihat baris kasus sebuah program',
        doing: 'melihat baris kasus sebuah program',
      },
      smallOffice: {
        did: 'mengganti aturan kantor kecil',
        doing: 'mengganti aturan kantor kecil',
      },
    },
    users: {
      makeAdministrator: {
        did: 'membuat administrator di kantor pusat dari baris perintah',
        doing: 'membuat administrator dari baris perintah',
      },
    },
    workspace: {
      makeLive: { did: 'membuat sistem nyata ini', doing: 'membuat sistem nyata' },
    },
    server: {
      start: { did: 'mulai melayani', doing: 'mulai melayani' },
      stop: { did: 'dihentikan', doing: 'berhenti' },
      clockJump: { did: 'mendapati jamnya berubah', doing: 'melihat jamnya' },
    },
    persons: {
      reveal: { did: 'membuka nama seseorang', doing: 'membuka nama seseorang' },
    },
    determinations: {
      read: {
        did: 'membaca alasan penetapan status korban',
        doing: 'membaca alasan penetapan status korban',
      },
      create: {
        did: 'mengusulkan atau menetapkan status korban',
        doing: 'mengusulkan atau menetapkan status korban',
      },
      confirm: {
        did: 'menjawab usulan status korban',
        doing: 'menjawab usulan status korban',
      },
      strike: {
        did: 'mencoret penetapan status korban',
        doing: 'mencoret penetapan status korban',
      },
    },
    'identity-documents': {
      reveal: {
        did: 'membuka nomor dokumen identitas',
        doing: 'membuka nomor dokumen identitas',
      },
    },
    contacts: {
      reveal: {
        did: 'membuka nomor atau alamat seseorang',
        doing: 'membuka nomor atau alamat seseorang',
      },
    },
    'safe-contact-cards': {
      reveal: {
        did: 'membuka cara menghubungi seseorang dengan aman',
        doing: 'membuka cara menghubungi seseorang dengan aman',
      },
    },
    relatives: {
      reveal: { did: 'membuka nama anggota keluarga', doing: 'membuka nama anggota keluarga' },
    },
    assistances: {
      logUnread: {
        did: 'mencatat bantuan pada kasus tanpa membacanya',
        doing: 'mencatat bantuan pada kasus yang tidak dilihatnya',
      },
    },
    reports: {
      read: { did: 'melihat sebuah angka', doing: 'melihat sebuah angka' },
    },
    'membership-requests': {
      update: {
        did: 'memutuskan permintaan peran tinggi',
        doing: 'memutuskan permintaan peran tinggi',
      },
    },
    'access-reviews': {
      list: { did: 'meninjau siapa memegang apa', doing: 'meninjau siapa memegang apa' },
      create: {
        did: 'menyatakan apakah sebuah keanggotaan masih tepat',
        doing: 'menyatakan apakah sebuah keanggotaan masih tepat',
      },
    },
    'audit-events': {
      list: { did: 'membaca jejak audit', doing: 'membaca jejak audit' },
    },
    status: {
      read: { did: 'melihat status sistem', doing: 'melihat status sistem' },
    },
    keys: {
      rotateMaster: { did: 'mengganti kunci induk', doing: 'mengganti kunci induk' },
      rotateProgramme: {
        did: 'mengganti kunci sebuah program',
        doing: 'mengganti kunci sebuah program',
      },
      rotatePersons: {
        did: 'mengganti kunci orang',
        doing: 'mengganti kunci orang',
      },
      rotateCases: {
        did: 'mengganti kunci kasus',
        doing: 'mengganti kunci kasus',
      },
    },
  },
  objects: {
    programmes: { kind: 'program', one: 'sebuah program', many: 'program' },
    projects: { kind: 'proyek', one: 'sebuah proyek', many: 'proyek' },
    organisations: { kind: 'lembaga', one: 'sebuah lembaga', many: 'lembaga' },
    persons: { kind: 'orang', one: 'catatan seseorang', many: 'orang' },
    'identity-documents': {
      kind: 'dokumen identitas',
      one: 'dokumen identitas',
      many: 'dokumen identitas',
    },
    contacts: { kind: 'kontak', one: 'cara menghubungi', many: 'cara menghubungi' },
    'safe-contact-cards': {
      kind: 'kartu kontak aman',
      one: 'kartu kontak aman',
      many: 'kartu kontak aman',
    },
    relatives: { kind: 'anggota keluarga', one: 'anggota keluarga', many: 'anggota keluarga' },
    cases: { kind: 'kasus', one: 'sebuah kasus', many: 'kasus' },
    episodes: { kind: 'episode', one: 'sebuah episode', many: 'episode' },
    determinations: {
      kind: 'penetapan',
      one: 'sebuah penetapan status korban',
      many: 'penetapan status korban',
    },
    assistances: { kind: 'bantuan', one: 'sebuah bantuan', many: 'bantuan' },
    covers: { kind: 'penggantian', one: 'sebuah penggantian', many: 'penggantian' },
    'case-grants': {
      kind: 'pembukaan kasus',
      one: 'pembukaan kasus bagi rekan',
      many: 'pembukaan kasus',
    },
    'break-glass': {
      kind: 'pembukaan darurat',
      one: 'sebuah pembukaan darurat',
      many: 'pembukaan darurat',
    },
    teams: { kind: 'tim', one: 'sebuah tim', many: 'tim' },
    users: { kind: 'pengguna', one: 'seorang pengguna', many: 'pengguna' },
    memberships: { kind: 'keanggotaan', one: 'sebuah keanggotaan', many: 'keanggotaan' },
    'membership-requests': {
      kind: 'permintaan peran tinggi',
      one: 'permintaan peran tinggi',
      many: 'permintaan peran tinggi',
    },
    'machine-tokens': { kind: 'token mesin', one: 'sebuah token mesin', many: 'token mesin' },
    'code-lists': { kind: 'daftar kode', one: 'sebuah daftar kode', many: 'daftar kode' },
    reports: { kind: 'laporan', one: 'sebuah laporan', many: 'laporan' },
    'data-sets': { kind: 'kumpulan data', one: 'sebuah kumpulan data', many: 'kumpulan data' },
    imports: { kind: 'impor', one: 'sebuah impor', many: 'impor' },
  },
  because: {
    phoneCall: 'alasan: panggilan telepon',
    visit: 'alasan: kunjungan atau pertemuan',
    document: 'alasan: menulis dokumen',
    correction: 'alasan: memperbaiki catatan',
    other: 'alasan lain',
    keep: 'masih tepat',
    withdraw: 'perlu dicabut',
    clockForward: 'maju',
    clockBack: 'mundur',
    provider: 'lewat penyedia lain',
    inviteIdentity: 'mulai menghubungkan akun penyedia lain',
    linkIdentity: 'menghubungkan akun penyedia lain',
    unlinkIdentity: 'memutus hubungan ke penyedia lain',
  },
  reasons: {
    other: 'kode %{code}',
    forbidden: 'perannya tidak mencakup hal ini',
    notFound: 'tidak ada, atau di luar jangkauannya',
    unknownReference: 'menyebut catatan yang tidak ada, atau di luar jangkauannya',
    stale: 'orang lain telah mengubahnya sementara itu',
    signInNeeded: 'sesinya telah berakhir',
    signInFailed: 'nama, kata sandi atau kode tidak cocok',
    sessionLocked: 'layarnya terkunci',
    tooManyTries: 'terlalu sering dicoba',
    stepUpNeeded: 'perlu bukti diri yang baru',
    strongSignInNeeded: 'kasus ini terbatas, dan bukti diri kuat terakhirnya lebih dari sejam lalu',
    proofFailed: 'bukti dirinya tidak cocok',
    factorNeeded: 'faktor keduanya tidak ada',
    factorFailed: 'kodenya tidak cocok',
    factorMissing: 'akunnya tidak punya faktor kedua',
    passkeyRefused: 'kunci sandi itu tidak membuka apa pun di sini',
    providerRefused: 'jawaban penyedia lain tidak cocok',
    identityTaken: 'salah satu dari kedua akun sudah terhubung',
    enrolmentFailed: 'nama dan kode pendaftaran tidak cocok',
    alreadyThere: 'sudah ada yang seperti itu',
    keyReused: 'sudah pernah dikirim dengan isi lain',
    stillWorking: 'hal yang sama sedang disimpan',
    ownAccount: 'tidak seorang pun mengubah akunnya sendiri',
    ownRequest: 'tidak seorang pun memutuskan permintaannya sendiri',
    requestDecided: 'sudah diputuskan',
    sharedAccount: 'akun itu juga bekerja di program lain',
    forbiddenPair: 'peran-peran ini tidak boleh bertemu pada satu orang',
    unknownPair: 'tidak ada kasus terbuka dengan nomor dan inisial ini',
    tooManyPairs: 'terlalu sering dicoba',
    cardNotSeen: 'cara menghubungi yang aman belum dibaca',
    caseClosed: 'kasusnya sudah ditutup',
    stageNotNext: 'tahap kasusnya tidak mengizinkan',
    notProposed: 'sudah dijawab',
    ownProposal: 'tidak seorang pun menjawab usulannya sendiri',
    alreadyStruck: 'sudah dicoret',
    sentBack: 'sudah dikembalikan',
  },
};
