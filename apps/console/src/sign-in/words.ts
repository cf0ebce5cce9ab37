/** The words of the sign-in page. It is its own small entry, so they live apart from the console's catalogues. */
const en = {
  language: 'Language',
  demonstration: 'Demonstration · invented people and numbers',
  demonstrationShort: 'Demonstration · invented people',
  title: 'Sign in',
  userName: 'User name',
  password: 'Password',
  code: 'Code of your authenticator app, or from paper',
  passkey: 'Sign in with a passkey',
  show: 'Show',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  hide: 'Hide',
  signIn: 'Sign in',
  signingIn: 'Signing in',
  lookAround: 'Look around as',
  filledIn: 'the password is filled in for you',
  chooseRole: 'then type the password of the demonstration',
  headquarters: 'Headquarters',
  promise: 'A calm place to keep what a person has told you.',
  promiseMore:
    'Only the people who need to see it, see it. Every opening of a name is written down.',
  hiding: 'Press **Shift** three times to hide the screen at once, here and on every page.',
  howHiding: 'How hiding works',
  hidingMore:
    'The page is covered at once, the session is locked and a neutral page takes its place. Come back with your password or PIN. The history of this browser is not erased.',
  errors: {
    missing: 'Type your user name and your password.',
    wrong: 'This user name and password do not go together. Check both and try again.',
    tooMany: 'Too many tries. Wait a few minutes, then try again.',
    codeNeeded: 'The password is right. Now the code of your authenticator app, or one from paper.',
    codeWrong: 'This code does not fit, or was used before. Wait for the next one.',
    noFactor:
      'This account has no second factor yet. Ask your administrator for an enrolment code.',
    passkey: 'No passkey opened this. Sign in with your password.',
    noConnection: 'No connection to the server. Check your network and try again.',
    server: 'The server could not answer. Try again in a moment.',
  },
  roles: {
    caseworker: 'Caseworker',
    supervisor: 'Supervisor',
    manager: 'Manager',
    officer: 'Data officer',
    trainer: 'Trainer',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
};

export type SignInWords = typeof en;

const id: SignInWords = {
  language: 'Bahasa',
  demonstration: 'Demonstrasi · orang dan angka rekaan',
  demonstrationShort: 'Demonstrasi · orang rekaan',
  title: 'Masuk',
  userName: 'Nama pengguna',
  password: 'Kata sandi',
  code: 'Kode dari aplikasi autentikator, atau dari kertas',
  passkey: 'Masuk dengan kunci sandi',
  show: 'Lihat',
  showPassword: 'Lihat kata sandi',
  hidePassword: 'Tutup kata sandi',
  hide: 'Tutup',
  signIn: 'Masuk',
  signingIn: 'Sedang masuk',
  lookAround: 'Lihat-lihat sebagai',
  filledIn: 'kata sandi sudah diisikan',
  chooseRole: 'lalu ketik kata sandi demonstrasi',
  headquarters: 'Kantor pusat',
  promise: 'Tempat yang tenang untuk menyimpan apa yang telah diceritakan seseorang.',
  promiseMore: 'Hanya yang perlu melihat dapat melihat. Setiap nama yang dibuka selalu tercatat.',
  hiding:
    'Tekan **Shift** tiga kali untuk langsung menyembunyikan layar, di sini dan di semua halaman.',
  howHiding: 'Cara menyembunyikan layar',
  hidingMore:
    'Halaman langsung tertutup, sesi terkunci, dan halaman netral menggantikannya. Kembali dengan kata sandi atau PIN. Riwayat peramban ini tidak dihapus.',
  errors: {
    missing: 'Ketik nama pengguna dan kata sandi Anda.',
    wrong: 'Nama pengguna dan kata sandi ini tidak cocok. Periksa keduanya lalu coba lagi.',
    tooMany: 'Terlalu sering mencoba. Tunggu beberapa menit, lalu coba lagi.',
    codeNeeded: 'Kata sandi benar. Sekarang kode dari aplikasi autentikator, atau dari kertas.',
    codeWrong: 'Kode ini tidak cocok atau sudah dipakai. Tunggu kode berikutnya.',
    noFactor:
      'Akun ini belum punya faktor kedua. Minta kode pendaftaran kepada administrator Anda.',
    passkey: 'Tidak ada kunci sandi yang cocok. Masuk dengan kata sandi.',
    noConnection: 'Tidak tersambung ke server. Periksa jaringan Anda lalu coba lagi.',
    server: 'Server belum dapat menjawab. Coba lagi sebentar lagi.',
  },
  roles: {
    caseworker: 'Pendamping kasus',
    supervisor: 'Penyelia',
    manager: 'Manajer',
    officer: 'Petugas data',
    trainer: 'Pelatih',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
};

export const words = { en, id };
export type SignInLanguage = keyof typeof words;
